import { Explained, Meanings } from "@/components/how/explained";

/** How figures are worked out: the times of a card. */
export function CardTimesExplained() {
  return (
    <Explained
      topic="card-times"
      heading="A card’s times"
      lead="Three days on a card give all its times."
      tooLittle="a card that lacks a day is left out of the figures that need it. Every figure says how many it left out, and why."
    >
      <Meanings
        of={[
          ["Prioritised", "The day the card joined the queue."],
          ["Committed", "The day the team committed to it. Work starts."],
          ["Released", "The day it reached production. Done."],
          ["Cycle time", "Committed to released, counting both days."],
          [
            "Lead time",
            "Prioritised to released, counting both days. None if the card was prioritised after its release.",
          ],
          ["Age", "Committed to today, for a card in progress."],
        ]}
      />
      <ul>
        <li>
          <strong>Reopened:</strong> the card keeps its first commit day. Its cycle time runs to its
          last release.
        </li>
        <li>
          <strong>No commit day:</strong> a lead time, but no cycle time. Walltime never makes up a
          commit day.
        </li>
        <li>
          <strong>Cancelled:</strong> no cycle time. The card leaves work in progress that day.
        </li>
        <li>
          <strong>Excluded:</strong> always with a reason. The card stays visible and counts in no
          figure.
        </li>
        <li>
          <strong>Refused:</strong> a release before the commit day or in the future. A card
          prioritised after its commit day is accepted. It happens.
        </li>
        <li>
          <strong>As of an earlier day:</strong> days as they were known then; types, sizes and
          exclusions as they are now.
        </li>
      </ul>
    </Explained>
  );
}
