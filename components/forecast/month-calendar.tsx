import { VisuallyHidden } from "@mantine/core";
import styles from "@/components/forecast/month-calendar.module.css";
import type { CalendarDay, CalendarMonth } from "@/lib/charts/forecast/forecast-months";
import { dayParts, showDay } from "@/lib/dates/show-day";
import { weekdayNames } from "@/lib/dates/week-days";
import { formatChance } from "@/lib/format/format-chance";

/** Months of days, each with how sure it is that the cards are done by its end. */
export function MonthCalendars({ months }: { months: CalendarMonth[] }) {
  return (
    <div className={styles.months}>
      {months.map((month) => (
        <Month key={month.month} {...month} />
      ))}
    </div>
  );
}

function Month({ month, weeks }: CalendarMonth) {
  const { month: name, year } = dayParts(month);
  return (
    <table className={styles.month} data-month={month}>
      <caption>
        {name} {year}
      </caption>
      <thead>
        <tr>
          {weekdayNames()
            .map(({ short }) => short)
            .map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the weeks of a month never move
          <tr key={place}>
            {week.map((day, weekday) => (
              <Day key={day?.day ?? `${month} ${weekday}`} day={day} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day }: { day: CalendarDay | null }) {
  if (day === null) return <td />;
  const { share, mark, date } = day;
  if (share === null) {
    return (
      <td className={styles.off}>
        <span>{date}</span>
      </td>
    );
  }
  return (
    <td
      className={styles.day}
      data-mark={mark ?? undefined}
      title={`${formatChance(share)} by ${showDay(day.day)}`}
      style={{ "--sure": `${Math.round(100 * share)}%` } as React.CSSProperties}
    >
      <span>{date}</span>
      <small>{share < 0.01 ? "<1%" : share > 0.99 ? ">99%" : formatChance(share)}</small>
      {mark === null ? null : (
        <strong>
          {mark}
          <VisuallyHidden>, {showDay(day.day)}</VisuallyHidden>
        </strong>
      )}
    </td>
  );
}
