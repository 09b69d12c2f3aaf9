"use client";

import { Button, Textarea, TextInput } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import styles from "@/components/settings/holiday-editor.module.css";
import { HolidayList, namedHoliday } from "@/components/settings/holiday-list";
import { HolidayYear } from "@/components/settings/holiday-year";
import { YearSwitch } from "@/components/settings/year-switch";
import { EditorDetails } from "@/components/ui/editor-details";
import { holidayYear, holidayYearWords, type YearDay } from "@/lib/charts/calendar/holiday-year";
import { type IsoDay, isIsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import {
  type HolidayLine,
  readHolidayLines,
  withHoliday,
  withoutHoliday,
} from "@/lib/files/read-holidays";

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
  const text = useRef<HTMLTextAreaElement>(null);
  const dayField = useRef<HTMLInputElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const [lines, setLines] = useState(() => readHolidayLines(start));
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [said, setSaid] = useState("");

  // What is typed, restored or changed here is read from the one place that is sent.
  useEffect(() => {
    const form = text.current?.form;
    const sync = () => setLines(readHolidayLines(text.current?.value ?? ""));
    sync();
    // A form is emptied only after it has told so.
    const syncSoon = () => void setTimeout(sync);
    form?.addEventListener("input", sync);
    form?.addEventListener("reset", syncSoon);
    return () => {
      form?.removeEventListener("input", sync);
      form?.removeEventListener("reset", syncSoon);
    };
  }, []);

  useEffect(() => {
    const { filled } = answer;
    if (filled === undefined || !text.current) return;
    text.current.value = filled;
    text.current.dispatchEvent(new Event("input", { bubbles: true }));
    // A typed day that came into the list with it is no longer waiting.
    const typedDay = dayField.current?.value ?? "";
    if (!readHolidayLines(filled).holidays.some(({ day }) => day === typedDay)) return;
    for (const field of [dayField.current, nameField.current]) if (field) field.value = "";
  }, [answer]);

  function write(next: string, told: string) {
    if (!text.current) return;
    text.current.value = next;
    text.current.dispatchEvent(new Event("input", { bubbles: true }));
    setSaid(`${told} Nothing is saved yet.`);
  }

  function remove({ day, name }: HolidayLine) {
    write(
      withoutHoliday(text.current?.value ?? "", day),
      `${namedHoliday({ day, name })} removed.`,
    );
  }

  function add() {
    const day = dayField.current?.value ?? "";
    const name = nameField.current?.value.trim() ?? "";
    if (!isIsoDay(day)) {
      setSaid("Choose a day first.");
      dayField.current?.focus();
      return;
    }
    write(
      withHoliday(text.current?.value ?? "", { day, name }),
      `${namedHoliday({ day, name })} added.`,
    );
    setYear(Number(day.slice(0, 4)));
    for (const field of [dayField.current, nameField.current]) if (field) field.value = "";
    dayField.current?.focus();
  }

  function press(day: YearDay) {
    if (day.kind === "holiday") return remove(day);
    if (dayField.current) dayField.current.value = day.day;
    nameField.current?.focus();
    setSaid(`${showDay(day.day)}: write its name and press Enter.`);
  }

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
          ref={dayField}
          type="date"
          name="holidayDay"
          label="Another day off"
          min="1970-01-01"
          max="2100-12-31"
          defaultValue={typed("holidayDay")}
          onKeyDown={addOnEnter}
        />
        <TextInput
          ref={nameField}
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
          ref={text}
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
