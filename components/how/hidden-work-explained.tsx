import { Explained, Formula, Meanings } from "@/components/how/explained";

export function HiddenWorkExplained() {
  return (
    <Explained
      topic="hidden-work"
      heading="Hidden work"
      lead="How much of the team’s time goes to planned features, and how much to work that pushes them aside unseen."
      tooLittle="a week or month without work is shown empty. It is neither 0% nor left out."
    >
      <p>Each work type is of one kind. Change it in the settings.</p>
      <Meanings
        of={[
          ["Feature", "Planned work with a priority."],
          ["Support", "Raised through support and expected at once."],
          [
            "Hidden work",
            "Bugs, infrastructure, maintenance, reports, pre-sales: work that delays features without being on a plan.",
          ],
        ]}
      />
      <p>For each week or month, first and last day included:</p>
      <Formula>share of items = released cards of the kind ÷ all released cards</Formula>
      <Formula>share of days = days in progress of the kind ÷ all days in progress</Formula>
      <p>
        A card is in progress from its commit day to the day it is released or cancelled, or to
        today. A card open through a month of 21 working days adds 21 days, whether or not somebody
        worked on it.
      </p>
    </Explained>
  );
}
