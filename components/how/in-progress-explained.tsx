import { Explained, Formula, Meanings } from "@/components/how/explained";

export function InProgressExplained() {
  return (
    <Explained
      topic="in-progress"
      heading="Cards in progress"
      lead="An open card tells something too: it has taken at least its age. Looking only at finished cards would make slow work look faster than it is."
      tooLittle="where fewer than 5 cards of the record ever got as old as this one, the page says “no history this old” instead of a chance. A card that could still go either way is never shown as 0% or 100%, but as “under 1%” or “over 99%”."
      source="Kaplan and Meier (1958) for the curve, Greenwood’s variance for its interval, and Clopper and Pearson’s interval where all or none made it. Checked against the package survival of R."
    >
      <p>
        All this is as of the start of a day, the moment of the stand-up. From released cards, and
        from open and cancelled ones for as long as they were in progress, follows S(t): the share
        of cards that takes longer than t days.
      </p>
      <Formula>chance of meeting an SLA of L days = (S(c) − S(L)) ÷ S(c)</Formula>
      <p>
        where c is the number of days that the card has behind it. In words: of the cards that got
        as old as this one, the share that was done within L days. A card with c ≥ L is over its SLA
        already.
      </p>
      <Meanings
        of={[
          [
            "Range beside a chance",
            "A 90% interval: how far off the chance may be because the record is only so long.",
          ],
          [
            "Expected breaches",
            "Cards over already, plus for each of the others what is missing from its chance to 100%. Cards without a chance are counted beside it.",
          ],
          [
            "Days that remain",
            "Of the released cards that took longer than this one has behind it, how many days more half of them, and 85% of them, took. Needs 5 such cards.",
          ],
          [
            "Riskiest first",
            "Cards over by the most days, then those with the least chance, then those without history this old, then those without an SLA of their own; among equals the oldest.",
          ],
          [
            "Blocked days",
            "The counted days on which a card was marked as blocked; the day on which that ended is worked on again and does not count.",
          ],
          [
            "P50, P70, P85 beside an age",
            "What half, 70% and 85% of the cards of a type, size or stream took that were released before that morning, interpolated linearly. A card is coloured as over by its own SLA, not by that of today.",
          ],
          [
            "SLA with open cards counted",
            "Mean + k · SD read off the curve S instead of finished cards alone. Equal to the plain SLA when nothing is open.",
          ],
        ]}
      />
    </Explained>
  );
}
