import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import styles from "@/components/settings/holiday-editor.module.css";
import { showDay } from "@/lib/dates/show-day";
import type { HolidayLine } from "@/lib/files/read-holidays";

type HolidayListProps = {
  year: number;
  holidays: HolidayLine[];
  onRemove: (holiday: HolidayLine) => void;
};

/** The holidays of a year with their names, each with a button that removes it. */
export function HolidayList({ year, holidays, onRemove }: HolidayListProps) {
  if (holidays.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={`Holidays in ${year}`}>
      {holidays.map((holiday) => (
        <li key={holiday.day}>
          <span className={styles.day}>{showDay(holiday.day)}</span>
          <bdi className={styles.name}>{holiday.name}</bdi>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Remove ${namedHoliday(holiday)}`}
            onClick={() => onRemove(holiday)}
          >
            <IconX size={16} aria-hidden="true" />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}

/** A holiday in a sentence: "25 Dec 2026, Christmas Day,". */
export function namedHoliday({ day, name }: HolidayLine): string {
  return name ? `${showDay(day)}, ${name},` : showDay(day);
}
