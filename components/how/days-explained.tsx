import { Explained, Formula, Meanings } from "@/components/how/explained";

/** How figures are worked out: how days are counted. */
export function DaysExplained() {
  return (
    <Explained
      topic="days"
      heading="Days"
      lead="All times are whole days. The team chooses which days count, and every figure names them."
    >
      <Meanings
        of={[
          [
            "Day",
            "A calendar date, not a moment. What happened at a certain hour belongs to the date in the team’s time zone.",
          ],
          [
            "Working day",
            "A day of the team’s working week that is not one of its holidays. The week is Monday to Friday until the team changes it.",
          ],
          [
            "Calendar day",
            "Every day, weekends and holidays included, for teams that prefer that.",
          ],
        ]}
      />
      <Formula>days from A to B = counted days from A to B, both included; at least 1</Formula>
      <p>
        Committed on Friday 1 May 2026 and released on Tuesday 5 May, with Monday a holiday: 2
        working days (Friday and Tuesday) or 5 calendar days. A card done in a day or over a weekend
        took 1 day.
      </p>
      <p>
        Sums of days inside a week or month (<a href="#hidden-work">hidden work</a>) use the plain
        count, which is 0 for a weekend.
      </p>
    </Explained>
  );
}
