import { Explained, Formula, Meanings } from "@/components/how/explained";

/** How figures are worked out: what hidden work costs. */
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
      <p>What the page about hidden work adds:</p>
      <Meanings
        of={[
          [
            "Does it slow features?",
            "A feature’s exposure is the number of support and hidden cards in progress on its commit day. Features above the median exposure are compared with the others of their size. The exposures are then moved round the features, which keeps how both drift over time: the p-value is the share of such moves that give as large a difference. It is an association, not a cause.",
          ],
          [
            "People-days",
            "With a head count, say 5 people of whom 1 is on support, each day of the team is 5 people-days: those on support share theirs over the support cards in progress, the others over all other cards. Where one of the two has no card, everybody works on what there is.",
          ],
          [
            "How is support served?",
            "A card overtakes every card that stood above it in the queue when it was begun. Waiting to be begun counts from the prioritised day to the commit day.",
          ],
          [
            "What if?",
            "Each day the team’s time is shared evenly among the cards in progress. What a card took is the sum of its parts, so an unchanged replay is the record itself. Then one thing is changed and the days are worked through again, with 20 to 100 seeds.",
          ],
          [
            "Where does work wait?",
            "Days on which a card was marked as blocked, each once. The day on which it is unblocked is worked on again. Flow efficiency = 1 − blocked days ÷ days in progress of the released cards.",
          ],
          [
            "Little’s law",
            "Mean cards in progress ÷ releases a day = mean cycle time. It is exact when a period starts and ends with nothing in progress.",
          ],
          [
            "Cumulative flow",
            "Cards that had entered the queue, been committed, or gone by the end of each day. A cancelled card counts as gone, so that no line falls.",
          ],
          [
            "Time boxes",
            "A type such as spikes may have a box in days. A released card keeps it when it took no longer; an open one has overrun it once it is older.",
          ],
        ]}
      />
    </Explained>
  );
}
