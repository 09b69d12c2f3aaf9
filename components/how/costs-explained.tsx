import { Explained, Formula } from "@/components/how/explained";

/** How figures are worked out: what client work costs. */
export function CostsExplained() {
  return (
    <Explained
      topic="costs"
      heading="Client cost"
      lead="What the days that cards of a client were in progress cost, by the day rate of each day."
      tooLittle="days before the first rate cost nothing and are counted; a budget has no pace in its first 5 days."
    >
      <Formula>cost = days in progress × people × day rate</Formula>
      <ul>
        <li>
          <strong>Days</strong> are the days that the team counts, from the commit day to the
          release or cancellation, both included. A card in progress is counted up to today and
          marked as running. Blocked days count; days between a release and its reopening do not.
        </li>
        <li>
          <strong>Months</strong> have the days that were worked in them, whenever the card was
          released.
        </li>
        <li>
          <strong>People</strong> on a card are 1 unless somebody says otherwise, on all of its
          days.
        </li>
        <li>
          <strong>Rates</strong> count from their day until the next. A client’s own rates take the
          place of the team’s from the first of them on.
        </li>
        <li>
          <strong>Exact to the penny</strong>: a day of a card is rounded once, half up; everything
          else is a sum of such days, so that all totals add up.
        </li>
        <li>
          <strong>A budget</strong> is spent by the days worked within it. “At this pace” takes the
          days so far for those to come.
        </li>
        <li>
          Not in it: cards without a client, excluded cards, and released cards without a commit
          day.
        </li>
      </ul>
    </Explained>
  );
}
