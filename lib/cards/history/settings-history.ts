import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";

/** A settings change, in sentences; `how` says when, where and by whom. */
export type SettingsEntry = { revision: number; how: string; sentences: string[] };

type Side = Readonly<Record<string, unknown>>;

/** One entity of the settings before and after a change; null where it was not there. */
export type SettingsRecord = { entity: string; before: Side | null; after: Side | null };

const nouns: Readonly<Record<string, string>> = {
  type: "Type",
  size: "Size",
  stream: "Stream",
  client: "Client",
  class_of_service: "Class of service",
};

const kindWords: Readonly<Record<string, string>> = {
  feature: "feature",
  support: "support",
  hidden: "hidden work",
};

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** What a change did to a team's settings, a sentence for each thing. */
export function settingsSentences(records: readonly SettingsRecord[]): string[] {
  const sentences = records.flatMap((record) => {
    if (record.entity === "team") return teamSentences(record);
    if (record.entity === "calendar") return calendarSentences(record);
    if (record.entity === "marked_day") return markedDaySentences(record);
    if (record.entity === "head_count") return headCountSentences(record);
    return entrySentences(record);
  });
  return [...sentences, ...orderSentences(records)];
}

function teamSentences({ before, after }: SettingsRecord): string[] {
  if (after === null) return [];
  if (before === null) return [`Team ${quoted(after.name)} made`];
  const sentences: string[] = [];
  if (before.name !== after.name) {
    sentences.push(`Team renamed from ${quoted(before.name)} to ${quoted(after.name)}`);
  }
  if (before.rule !== after.rule) {
    sentences.push(`SLA rule changed from ${ruleWords(before.rule)} to ${ruleWords(after.rule)}`);
  }
  // How a change of the rule was kept while the rule was mean + k·SD only.
  if (before.ruleK !== after.ruleK) {
    sentences.push(`SLA = mean + k × SD: k changed from ${before.ruleK} to ${after.ruleK}`);
  }
  if (before.archived !== after.archived) {
    sentences.push(after.archived ? "Team archived" : "Team brought back from the archive");
  }
  return sentences;
}

function calendarSentences({ before, after }: SettingsRecord): string[] {
  if (!before || !after) return [];
  const sentences: string[] = [];
  if (before.timeZone !== after.timeZone) {
    sentences.push(`Time zone changed from ${before.timeZone} to ${after.timeZone}`);
  }
  if (before.dayCount !== after.dayCount) {
    sentences.push(`Times counted in ${after.dayCount} days instead of ${before.dayCount} days`);
  }
  if (String(before.workingWeek) !== String(after.workingWeek)) {
    sentences.push(`Working week changed to ${weekOf(after.workingWeek)}`);
  }
  const was = daysOf(before.holidays);
  const is = daysOf(after.holidays);
  const added = is.filter((day) => !was.includes(day));
  const removed = was.filter((day) => !is.includes(day));
  if (added.length > 0) sentences.push(`${holidayWords(added)} added`);
  if (removed.length > 0) sentences.push(`${holidayWords(removed)} removed`);
  return sentences;
}

function markedDaySentences({ before, after }: SettingsRecord): string[] {
  const words = (side: Side) => `${quoted(side.label)} on ${showDay(String(side.day))}`;
  if (before === null) return after ? [`Day marked: ${words(after)}`] : [];
  if (after === null) return [`Marked day removed: ${words(before)}`];
  return [`Marked day ${words(before)} changed to ${words(after)}`];
}

function headCountSentences({ before, after }: SettingsRecord): string[] {
  const people = (side: Side) =>
    `${side.people === 1 ? "1 person" : `${side.people} people`}, ${side.onSupport} on support`;
  const from = (side: Side) => `from ${showDay(String(side.from))}`;
  if (before === null) return after ? [`Head count ${from(after)}: ${people(after)}`] : [];
  if (after === null) return [`Head count ${from(before)} removed: ${people(before)}`];
  return [`Head count ${from(after)} changed from ${people(before)} to ${people(after)}`];
}

function entrySentences({ entity, before, after }: SettingsRecord): string[] {
  const noun = nouns[entity];
  if (noun === undefined) return [];
  if (before === null) return after ? [`${noun} ${quoted(after.name)} added`] : [];
  if (after === null) return [`${noun} ${quoted(before.name)} removed`];
  const named = `${noun} ${quoted(after.name)}`;
  const sentences: string[] = [];
  if (before.name !== after.name) {
    sentences.push(`${noun} ${quoted(before.name)} renamed to ${quoted(after.name)}`);
  }
  if (before.kind !== after.kind) {
    sentences.push(`${named}: kind changed from ${kindOf(before.kind)} to ${kindOf(after.kind)}`);
  }
  if ((before.wipLimit ?? null) !== (after.wipLimit ?? null)) {
    sentences.push(`${named}: limit changed from ${limitOf(before)} to ${limitOf(after)}`);
  }
  if ((before.boxDays ?? null) !== (after.boxDays ?? null)) {
    sentences.push(`${named}: time box changed from ${boxOf(before)} to ${boxOf(after)}`);
  }
  if ((before.colour ?? null) !== (after.colour ?? null)) {
    sentences.push(`${named}: colour changed`);
  }
  return sentences;
}

/** Moving one entry moves others: said once for each list. */
function orderSentences(records: readonly SettingsRecord[]): string[] {
  const moved = records.filter(
    ({ before, after }) => before && after && before.position !== after.position,
  );
  return [...new Set(moved.map(({ entity }) => entity))].flatMap((entity) => {
    const noun = nouns[entity];
    return noun ? [`Order of the ${noun.toLowerCase()}s changed`] : [];
  });
}

/** A rule as addresses write it, in words: mean + 1 SD, P85. */
function ruleWords(rule: unknown): string {
  return String(rule)
    .replace(/^mean\+(.*)sd$/, "mean + $1 SD")
    .replace(/^p/, "P");
}

function quoted(name: unknown): string {
  return `“${String(name)}”`;
}

function kindOf(kind: unknown): string {
  return kindWords[String(kind)] ?? String(kind);
}

function boxOf({ boxDays }: Side): string {
  if (typeof boxDays !== "number") return "none";
  return boxDays === 1 ? "1 day" : `${boxDays} days`;
}

function limitOf({ wipLimit }: Side): string {
  return wipLimit === null || wipLimit === undefined ? "none" : String(wipLimit);
}

function weekOf(week: unknown): string {
  const days = Array.isArray(week) ? week : [];
  return days.map((day) => weekdays[Number(day) - 1]).join(", ");
}

function daysOf(holidays: unknown): IsoDay[] {
  return Array.isArray(holidays) ? holidays.map((holiday: { day: IsoDay }) => holiday.day) : [];
}

function holidayWords(days: readonly IsoDay[]): string {
  const [only] = days;
  return days.length === 1 && only ? `Holiday ${showDay(only)}` : `${days.length} holidays`;
}
