import { Explained, Formula, Meanings } from "@/components/how/explained";

/** How figures are worked out: cards in progress and their risk. */
export function InProgressExplained() {
  return (
    <Explained
      topic="in-progress"
      heading="Cards in progress"
      lead="An open card tells something too: it has taken at least its age. Counting finished cards alone would make slow work look fast."
      tooLittle="if fewer than 5 cards ever got this old, the page says “no history this old”. A card that can still go either way never shows 0% or 100%, but “under 1%” or “over 99%”."
      source="Kaplan and Meier (1958) for the curve, Greenwood’s variance for its range, Clopper and Pearson’s where all or none made it. Checked against the survival package of R."
    >
      <p>
        Chances are as of the start of a day, the moment of the stand-up. They rest on released,
        open and cancelled cards, each for as long as it was in progress. S(t) is the share of cards
        that take longer than t days.
      </p>
      <Formula>chance of meeting an SLA of L days = (S(c) − S(L)) ÷ S(c)</Formula>
      <p>
        Here c is the number of days behind the card. In words: of the cards that got this old, the
        share that finished within L days.
      </p>
      <Meanings
        of={[
          [
            "Range",
            "A 90% interval for sampling error only: how far off the chance may be because the record is short. It says nothing about change in the team or its work.",
          ],
          [
            "Over, due",
            "Over: past the SLA. Due: the SLA date was the last working day, so a release today still meets it.",
          ],
          [
            "Expected breaches",
            "Cards over or due, plus the chance of missing of each of the others. Cards without a chance are counted beside it.",
          ],
          [
            "Time left",
            "Of released cards that got this old, how many more days half took, and 85%. Needs 5 such cards.",
          ],
          [
            "Riskiest first",
            "Most days over, then the lowest chance, then no history this old, then no SLA. The older card wins a tie.",
          ],
          [
            "Blocked days",
            "Counted days on which the card was blocked. The day it was unblocked does not count.",
          ],
          [
            "P50, P70, P85 beside an age",
            "About what half, 70% and 85% of the group’s cards took. Whether a card is over depends on its own SLA.",
          ],
          [
            "SLA with open cards counted",
            "Mean + k × SD read off the curve S. Equal to the plain SLA when nothing is open.",
          ],
        ]}
      />
    </Explained>
  );
}
