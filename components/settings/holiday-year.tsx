"use client";

import { type KeyboardEvent, useRef } from "react";
import styles from "@/components/settings/holiday-year.module.css";
import type { YearDay, YearMonth } from "@/lib/charts/calendar/holiday-year";
import { type IsoDay, isoWeekday, toDayNumber, toIsoDay } from "@/lib/dates/day";
import { dayParts, showDay } from "@/lib/dates/show-day";
import { weekdayNames } from "@/lib/dates/week-days";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

type Props = {
  months: YearMonth[];
  /** The day that Tab leads to; arrow keys lead on from there */
  entry: IsoDay;
  onPress: (day: YearDay) => void;
};

/** Twelve months with their holidays and days off. A day that is pressed becomes a holiday, or none any more. */
export function HolidayYear({ months, entry, onPress }: Props) {
  const grid = useRef<HTMLDivElement>(null);

  function step(event: KeyboardEvent<HTMLDivElement>) {
    const by = steps[event.key];
    const here = event.target instanceof HTMLElement ? event.target.dataset.day : undefined;
    if (by === undefined || here === undefined) return;
    event.preventDefault();
    const next = toIsoDay(toDayNumber(here) + by);
    grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys go from button to button
    <div ref={grid} className={styles.months} onKeyDown={step}>
      {months.map((month) => (
        <Month key={month.month} {...month} entry={entry} onPress={onPress} />
      ))}
    </div>
  );
}

type MonthProps = YearMonth & Omit<Props, "months">;

function Month({ month, weeks, entry, onPress }: MonthProps) {
  return (
    <table className={styles.month}>
      <caption>{dayParts(month).month}</caption>
      <thead>
        <tr>
          {weekdayNames().map(({ name: weekday }) => (
            <th key={weekday} scope="col" abbr={weekday}>
              {weekday.slice(0, 1)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the weeks of a month never move
          <tr key={place}>
            {week.map((day, weekday) => (
              <td key={day?.day ?? weekday}>
                {day && <Day day={day} isEntry={day.day === entry} onPress={onPress} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayProps = { day: YearDay; isEntry: boolean; onPress: (day: YearDay) => void };

function Day({ day, isEntry, onPress }: DayProps) {
  const weekday = weekdays[isoWeekday(toDayNumber(day.day)) - 1];
  const told = day.kind === "holiday" ? `, holiday${day.name ? `: ${day.name}` : ""}` : "";
  return (
    <button
      type="button"
      className={styles.day}
      data-kind={day.kind}
      data-day={day.day}
      aria-pressed={day.kind === "holiday"}
      aria-label={`${weekday} ${showDay(day.day)}${told}`}
      title={day.kind === "holiday" ? day.name || "Holiday" : undefined}
      tabIndex={isEntry ? 0 : -1}
      onClick={() => onPress(day)}
    >
      {day.date}
    </button>
  );
}
