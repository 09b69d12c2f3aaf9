import { Explained, Formula, Meanings } from "@/components/how/explained";

export function DaysExplained() {
  return (
    <Explained
      topic="days"
      heading="Days"
      lead="All times are whole days. Which days count is the team’s choice, and it is printed beside the figures."
    >
      <Meanings
        of={[
          [
            "Day",
            "A date in the calendar, not a moment. What happened at some hour falls on the date it was in the team’s time zone, and “today” is the date it is there.",
          ],
          [
            "Working day",
            "A day of the team’s working week (Monday to Friday unless the settings say otherwise) that is not one of the team’s holidays.",
          ],
          [
            "Calendar day",
            "Every day. A team can choose to count these instead of working days; it then counts weekends and holidays too.",
          ],
        ]}
      />
      <Formula>days from A to B = every counted day from A to B, both included; at least 1</Formula>
      <p>
        A card committed on Friday 1 May 2026 and released on Tuesday 5 May, with Monday a holiday,
        took 2 working days (Friday and Tuesday), or 5 calendar days. A card committed and released
        on one day took 1 day, and so did one that was done within a weekend.
      </p>
      <p>
        Only where days are added up inside a week or a month (under{" "}
        <a href="#hidden-work">hidden work</a>) can the count be 0: a weekend holds no working days.
      </p>
    </Explained>
  );
}
