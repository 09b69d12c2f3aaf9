import { useEffect, useRef, useState } from "react";
import { namedHoliday } from "@/components/settings/holiday-list";
import type { YearDay } from "@/lib/charts/calendar/holiday-year";
import { type IsoDay, isIsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import {
  type HolidayLine,
  readHolidayLines,
  withHoliday,
  withoutHoliday,
} from "@/lib/files/read-holidays";

type Start = {
  /** A line a day: what the form sends */
  start: string;
  /** What the server last answered: a list that it filled in replaces what stands there */
  answer: { filled?: string };
  today: IsoDay;
};

/**
 * The holidays as the text that the form sends. What is added, removed, typed, restored or filled in
 * changes the text, and everything shown is read from it again.
 */
export function useHolidays({ start, answer, today }: Start) {
  const text = useRef<HTMLTextAreaElement>(null);
  const dayField = useRef<HTMLInputElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const [lines, setLines] = useState(() => readHolidayLines(start));
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [said, setSaid] = useState("");

  useEffect(() => {
    const form = text.current?.form;
    const sync = () => setLines(readHolidayLines(text.current?.value ?? ""));
    sync();
    // A form is emptied only after this event.
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

  /** Adds the day that is typed. */
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

  /** Removes a holiday that is pressed; another day waits for its name. */
  function press(day: YearDay) {
    if (day.kind === "holiday") return remove(day);
    if (dayField.current) dayField.current.value = day.day;
    nameField.current?.focus();
    setSaid(`${showDay(day.day)}: write its name and press Enter.`);
  }

  return {
    fields: { text, day: dayField, name: nameField },
    ...{ lines, year, setYear, said, add, remove, press },
  };
}
