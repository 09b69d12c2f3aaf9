import { Explained, Formula, Meanings } from "@/components/how/explained";

export function HiddenWorkExplained() {
  return (
    <Explained
      topic="hidden-work"
      heading="Hidden work"
      lead="How much of what the team does is the planned work that everybody sees, and how much pushes it aside unseen."
      tooLittle="a week or month in which nothing was released or in progress is shown as empty; it is neither 0% nor left out."
    >
      <p>Every work type has a kind, which the settings can change:</p>
      <Meanings
        of={[
          ["Feature", "Planned work with a priority."],
          ["Support", "Raised through support and expected at once."],
          [
            "Hidden",
            "Bugs, infrastructure, maintenance, reports, pre-sales: whatever pushes features aside without showing in a plan.",
          ],
        ]}
      />
      <p>The period is cut into weeks or months, both ends included. In each:</p>
      <Formula>share of items = cards of the kind released ÷ all cards released</Formula>
      <Formula>share of days = days in progress of the kind ÷ all days in progress</Formula>
      <p>
        A card’s days in progress are the counted days of that week or month from its commit to its
        release (or to the day it was cancelled, or today), both included; a card counts in every
        week or month in which it was in progress. A card open through a whole month of 21 working
        days adds 21 days, whether somebody worked on it or not.
      </p>
    </Explained>
  );
}
