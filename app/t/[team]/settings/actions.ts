"use server";

import type { FormState, FormValues } from "@/lib/cards/form-state";
import { invalidFields } from "@/lib/cards/problem";
import { daysChangedWords } from "@/lib/cards/team/days-changed-words";
import { daysFormValues, mergeDays } from "@/lib/cards/team/days-form";
import { isIsoDay } from "@/lib/dates/day";
import { publicHolidays } from "@/lib/dates/public-holidays";
import {
  type HolidayLine,
  holidaysAsText,
  joinHolidays,
  readHolidayLines,
  readIcsHolidays,
} from "@/lib/files/read-holidays";
import { shortSlaRule } from "@/lib/metrics/sla-rule";
import { answerForm, type FormAnswer, parseForm } from "@/lib/server/action";
import { openTeam } from "@/lib/server/team-page";
import {
  type CalendarChange,
  calendarChangeSchema,
  changeCalendar,
} from "@/lib/services/settings/change-calendar";
import { previewSettings } from "@/lib/services/settings/preview-settings";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import { changedMeanwhile } from "@/lib/services/team/settings-changed";

/** Shows what other settings would change, fills holidays in, or saves. */
export async function changeDaysAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async (values): Promise<FormAnswer> => {
    const { team, context } = await openTeam(slug);
    if (values.do === "add") return withTypedDay(values);
    if (values.do === "fill" || values.do === "read") {
      const { found, unread } =
        values.do === "fill"
          ? { found: ofRegion(values), unread: [] }
          : await ofFile(form.get("file"), Number(team.today.slice(0, 4)) + 1);
      const holidays = holidaysAsText(joinHolidays(holidaysOf(values), found));
      return {
        message: `${found.length} ${found.length === 1 ? "day" : "days"} added to the list below. Nothing is saved yet.${unreadWords(unread)}`,
        values: { ...values, holidays },
        result: { filled: holidays },
      };
    }
    // A day that was typed and not yet added belongs to what is saved.
    const joined = isIsoDay(values.holidayDay ?? "") ? joinTypedDay(values) : null;
    const whole = joined ?? values;
    const filled: Record<string, string> = joined ? { filled: joined.holidays ?? "" } : {};
    const wanted = { ...whole, weekday: whole.weekday ?? "" };
    if (values.do === "preview") {
      const preview = await previewSettings(context, { calendar: changeOf(wanted) });
      return { values: whole, result: { preview: JSON.stringify(preview), ...filled } };
    }
    const place = "settings" as const;
    const { cardsChanged, isSame, revision } = await changeCalendar(
      { ...context, place },
      (current) => changeOnTop(wanted, current),
      { request: wanted },
    );
    const goToPlain = `/t/${team.slug}/settings?changed=${cardsChanged}`;
    if (isSame) {
      const result = { saved: "same", ...filled };
      return { message: "Nothing was changed.", goToPlain, values: whole, result };
    }
    const text = `Saved. ${daysChangedWords(cardsChanged)}`;
    return {
      goToPlain,
      undo: { team: team.slug, text, revision },
      result: { saved: "yes", ...filled },
    };
  });
}

/** What the form asks for on top of what is stored by now; a 409 Problem with both sides. */
function changeOnTop(values: FormValues, team: LoadedTeam): CalendarChange {
  const stored = daysFormValues({
    ...team,
    rule: shortSlaRule(team.rule),
    holidays: holidaysAsText(team.holidays),
  });
  const { merged, clashes } = mergeDays(values, stored);
  if (clashes.length > 0) throw changedMeanwhile({ current: stored, yours: values });
  return changeOf(merged);
}

function changeOf(values: FormValues): CalendarChange {
  return parseForm(calendarChangeSchema, {
    timeZone: values.timeZone?.trim(),
    dayCount: values.dayCount,
    workingWeek: (values.weekday ?? "").split(",").filter(Boolean).map(Number),
    holidays: holidaysOf(values),
    rule: values.rule ?? "",
  });
}

function holidaysOf({ holidays = "" }: FormValues): HolidayLine[] {
  const { holidays: found, wrongLines } = readHolidayLines(holidays);
  if (wrongLines.length === 0) return found;
  const lines = wrongLines.slice(0, 5).join(", ");
  throw invalidFields([
    {
      field: "holidays",
      code: "unreadable-holiday",
      message: `Line ${lines} cannot be read. Write each day as 2026-12-25, then its name.`,
    },
  ]);
}

/** The list with the day that was typed beside it, for a form without scripts. */
function withTypedDay(values: FormValues): FormAnswer {
  const joined = joinTypedDay(values);
  return {
    message: "1 day added to the list below. Nothing is saved yet.",
    values: joined,
    result: { filled: joined.holidays },
  };
}

/** The typed day moved from its own fields into the list. */
function joinTypedDay(values: FormValues): FormValues & { holidays: string } {
  const { holidayDay = "", holidayName = "" } = values;
  if (!isIsoDay(holidayDay)) {
    const message = "Choose the day.";
    throw invalidFields([{ field: "holidayDay", code: "invalid-day", message }]);
  }
  const line = { day: holidayDay, name: holidayName.trim() };
  const holidays = holidaysAsText(joinHolidays(holidaysOf(values), [line]));
  return { ...values, holidays, holidayDay: "", holidayName: "" };
}

function ofRegion({ region = "", firstYear, lastYear }: FormValues): HolidayLine[] {
  const first = Number(firstYear);
  const last = Number(lastYear);
  if (!(first >= 1970 && last <= 2100 && first <= last && region)) {
    throw invalidFields([
      {
        field: region ? "firstYear" : "region",
        code: "bad-years",
        message: region
          ? "Give the first and the last year, from 1970 to 2100."
          : "Choose a region.",
      },
    ]);
  }
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.flatMap((year) => publicHolidays(region, year));
}

/** The days in a file, and the lines that could not be read; the first may be a heading. */
async function ofFile(
  file: FormDataEntryValue | null,
  lastYear: number,
): Promise<{ found: HolidayLine[]; unread: number[] }> {
  const text = file instanceof File ? await file.text() : "";
  const { holidays: found, wrongLines } = text.includes("BEGIN:VCALENDAR")
    ? { holidays: readIcsHolidays(text, lastYear), wrongLines: [] }
    : readHolidayLines(text);
  if (found.length > 0) return { found, unread: wrongLines.filter((line) => line > 1) };
  throw invalidFields([
    {
      field: "file",
      code: "no-holidays",
      message:
        "No days were found in the file. Choose an .ics file, or a CSV with the day (2026-12-25) first and its name second.",
    },
  ]);
}

function unreadWords(lines: number[]): string {
  if (lines.length === 0) return "";
  const shown = lines.slice(0, 5).join(", ");
  const more = lines.length > 5 ? ` and ${lines.length - 5} more` : "";
  return ` ${lines.length === 1 ? "Line" : "Lines"} ${shown}${more} of the file could not be read: look at them and add those days by hand.`;
}
