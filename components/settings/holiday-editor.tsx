"use client";

import { Button, Textarea, TextInput } from "@mantine/core";
import type { KeyboardEvent } from "react";
import styles from "@/components/settings/holiday-editor.module.css";
import { HolidayList } from "@/components/settings/holiday-list";
import { HolidayYear } from "@/components/settings/holiday-year";
import { useHolidays } from "@/components/settings/use-holidays";
import { YearSwitch } from "@/components/settings/year-switch";
import { EditorDetails } from "@/components/ui/editor-details";
import { holidayYear, holidayYearWords } from "@/lib/charts/calendar/holiday-year";
import type { IsoDay } from "@/lib/dates/day";

type Props = {
  /** A line a day: what the form sends */
  start: string;
  /** What the server last answered: a list that it filled in replaces what stands there */
  answer: { filled?: string };
  today: IsoDay;
  workingWeek: number[];
  error: string | undefined;
  /** What without scripts adds the typed day on the server */
  typed: (field: string) => string;
};

/** The team's holidays: a list and a year at a glance, both of them the text that the form sends. */
export function HolidayEditor({ start, answer, today, workingWeek, error, typed }: Props) {
  const { fields, lines, year, setYear, said, add, remove, press } = useHolidays({
    start,
    answer,
    today,
  });

  function addOnEnter(event: KeyboardEvent) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    add();
  }

  const ofYear = lines.holidays.filter(({ day }) => day.startsWith(`${year}-`));
  const wrong = lines.wrongLines.length;
  return (
    <div>
      <div className={styles.head}>
        <YearSwitch year={year} onChange={setYear} />
        <span className={styles.soft}>
          {holidayYearWords(year, workingWeek, lines.holidays)}{" "}
          <span className={styles.hint}>Press a day to add or remove it.</span>
        </span>
      </div>
      <HolidayYear
        months={holidayYear(year, workingWeek, lines.holidays)}
        entry={today.startsWith(`${year}-`) ? today : `${year}-01-01`}
        onPress={press}
      />
      <HolidayList year={year} holidays={ofYear} onRemove={remove} />
      <div className={styles.add}>
        <TextInput
          ref={fields.day}
          type="date"
          name="holidayDay"
          label="Another day off"
          min="1970-01-01"
          max="2100-12-31"
          defaultValue={typed("holidayDay")}
          onKeyDown={addOnEnter}
        />
        <TextInput
          ref={fields.name}
          name="holidayName"
          label="Its name"
          dir="auto"
          maxLength={200}
          autoComplete="off"
          defaultValue={typed("holidayName")}
          onKeyDown={addOnEnter}
        />
        <Button
          type="submit"
          name="do"
          value="add"
          variant="default"
          onClick={(event) => {
            event.preventDefault();
            add();
          }}
        >
          Add the day
        </Button>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <EditorDetails
        className={styles.more}
        isOpen={error !== undefined}
        summary={
          <>
            Edit as text
            {wrong > 0 && ` (${wrong === 1 ? "1 line" : `${wrong} lines`} cannot be read)`}
          </>
        }
      >
        <Textarea
          ref={fields.text}
          name="holidays"
          className={styles.text}
          label="Days off, one a line"
          description="such as 2026-12-25 Christmas Day"
          rows={12}
          spellCheck={false}
          defaultValue={start}
          error={error}
        />
      </EditorDetails>
    </div>
  );
}
