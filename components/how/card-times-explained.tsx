import { Explained, Meanings } from "@/components/how/explained";

export function CardTimesExplained() {
  return (
    <Explained
      topic="card-times"
      heading="A card’s times"
      lead="Three dates of a card give all its times."
      tooLittle="a card without the dates that a time needs does not have that time; it is left out of the figure, and the figure says how many it left out and why."
    >
      <Meanings
        of={[
          ["Prioritised", "The day the card entered the queue."],
          ["Committed", "The day the team committed to doing it: work starts."],
          ["Released", "The day it reached production: done."],
          ["Cycle time", "Days from committed to released, both counted."],
          [
            "Lead time",
            "Days from prioritised to released. A card that was prioritised after its release has none.",
          ],
          ["Age", "Days from committed to today, for a card in progress."],
        ]}
      />
      <ul>
        <li>
          A <strong>reopened</strong> card loses its release and keeps its first commit day; when it
          is released again, its cycle time runs to that last release.
        </li>
        <li>
          A released card <strong>without a commit date</strong> has a lead time but no cycle time.
        </li>
        <li>
          A <strong>cancelled</strong> card has no cycle time and is no longer in progress from its
          day on.
        </li>
        <li>
          An <strong>excluded</strong> card, always with a reason, stays visible and is in no
          figure.
        </li>
        <li>
          A release before the commit day, or in the future, is an error and is refused. A card that
          was prioritised only after it was committed is accepted: it happens.
        </li>
        <li>
          Seen <strong>as of</strong> an earlier day, types, sizes and exclusions are as they are
          now; dates are as they were known then.
        </li>
      </ul>
    </Explained>
  );
}
