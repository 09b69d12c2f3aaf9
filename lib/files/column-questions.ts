import type { ImportMapping } from "@/lib/cards/import/import-fields";
import type { ImportQuestion } from "@/lib/cards/import/import-questions";
import type { PlacedStatus } from "@/lib/cards/import/status-places";
import { isOtherDay, means, saysDate } from "@/lib/cards/words/heading-words";
import { isCounted } from "@/lib/files/detect-date-format";
import type { SurveyedTable } from "@/lib/files/table-survey";

const columnsNamed = 8;

/** Columns of days whose headings do not say what happened on them, and that fill no field. */
function unknownDays(table: SurveyedTable, mapping: ImportMapping): string[] {
  const used = new Set(Object.values(mapping));
  return table.headings.filter((heading) => {
    if (used.has(heading) || isOtherDay(heading)) return false;
    if (isKnownDay(heading) || isTwin(heading, table.headings)) return false;
    const column = table.column(heading);
    if (column === undefined || column.sample.length === 0) return false;
    const { dates } = column;
    // Plain numbers may be anything, unless a heading says that they are days.
    return dates.outcome === "decided"
      ? !isCounted(dates.format) || saysDate(heading)
      : dates.outcome === "ambiguous";
  });
}

/** "Start Date Text" beside "Start Date": the same in words, as ClickUp writes it. */
function isTwin(heading: string, headings: readonly string[]): boolean {
  return / text$/i.test(heading) && headings.includes(heading.replace(/ text$/i, ""));
}

function isKnownDay(heading: string): boolean {
  return (["prioritised", "committed", "released", "promised", "cancelled"] as const).some(
    (field) => means(heading, field),
  );
}

/**
 * Asks which column says when cards were done and when work on them started, where none is known to
 * and there are some that could. `said` are the fields about which somebody has spoken.
 */
export function columnQuestions(
  table: SurveyedTable,
  mapping: ImportMapping,
  said: ReadonlySet<string>,
  { mayBePlanned, areKnown, hasStages }: KnownColumns,
): ImportQuestion[] {
  const used = new Set(Object.values(mapping));
  const planned = [...mayBePlanned].filter((heading) => !used.has(heading));
  const days = areKnown
    ? []
    : unknownDays(table, mapping).filter((heading) => !mayBePlanned.has(heading));
  const ask = (field: "released" | "committed", choices: string[]): ImportQuestion[] => {
    if (mapping[field] !== undefined || said.has(field) || choices.length === 0) return [];
    const unread = unreadable(table, field);
    const message =
      unread.length > 0
        ? `“${unread[0]}” says when ${happened[field]}, but Walltime cannot read its days. Write them as 2026-03-09 in the file, or choose the column to see each row that cannot be read. What says when ${happened[field]}?`
        : field === "released"
          ? `${holdDays(choices)}. Does one of them say when a card was done?`
          : planned.length > 0
            ? `${named(planned)} may say when work was planned to start rather than when it did. Which column says when work on a card started?`
            : `${holdDays(choices)}. Does one of them say when work on a card started?`;
    return [
      {
        option: `mapping.${field}`,
        message,
        count: 0,
        rows: [],
        examples: examplesOf(table, choices),
        choices: choices.map((heading) => ({ value: heading, label: heading })),
        takesDay: false,
        answer: "",
        isAnswered: false,
      },
    ];
  };
  const released = unreadable(table, "released");
  const committed = unreadable(table, "committed");
  const rivals = (["released", "committed"] as const).flatMap((field) =>
    areKnown || hasStages || said.has(field)
      ? []
      : rivalQuestion(table, mapping, field, mayBePlanned),
  );
  return [
    ...ask("released", [...released, ...days]),
    ...withCreation(ask("committed", [...committed, ...planned, ...days]), mapping),
    ...rivals,
  ];
}

/**
 * Asks which of two or more columns counts where each says when cards were done, or when work on them
 * started, with other days; the proposed one until somebody answers.
 */
function rivalQuestion(
  table: SurveyedTable,
  mapping: ImportMapping,
  field: "released" | "committed",
  mayBePlanned: ReadonlySet<string>,
): ImportQuestion[] {
  const chosen = mapping[field];
  if (chosen === undefined || !means(chosen, field)) return [];
  const days = table.column(chosen)?.sample.join("\n");
  const used = new Set(Object.values(mapping));
  const rivals = table.headings.filter((heading) => {
    if (used.has(heading) || mayBePlanned.has(heading) || !means(heading, field)) return false;
    const column = table.column(heading);
    if (column === undefined || column.dates.outcome === "none") return false;
    return column.sample.length > 0 && column.sample.join("\n") !== days;
  });
  if (rivals.length === 0) return [];
  const choices = [chosen, ...rivals];
  return [
    {
      option: `mapping.${field}`,
      message: `${named(choices)} each say when ${happened[field]}, with different days. Which one counts?`,
      count: 0,
      rows: [],
      examples: examplesOf(table, choices),
      choices: choices.map((heading) => ({ value: heading, label: heading })),
      takesDay: false,
      answer: chosen,
      isAnswered: false,
    },
  ];
}

/** The day of creation stands for the start where somebody wants that. */
function withCreation(questions: ImportQuestion[], { prioritised, released }: ImportMapping) {
  if (prioritised === undefined || released === undefined) return questions;
  const label = `${prioritised} (times then include the waiting)`;
  return questions.map((one) => ({
    ...one,
    choices: [...one.choices, { value: prioritised, label }],
  }));
}

const happened = { released: "cards were done", committed: "work on cards started" };

/** Columns that are called as those of a day are and hold what has a year in it but is read as no day. */
function unreadable(table: SurveyedTable, field: "released" | "committed"): string[] {
  return table.headings.filter((heading) => {
    const column = table.column(heading);
    if (column === undefined || column.dates.outcome !== "none" || !means(heading, field))
      return false;
    const withYear = column.sample.filter((cell) => /(?:19|20)\d\d|'\d\d\b/.test(cell));
    const areLikeDays = withYear.filter((cell) => /\d\D+\d|\p{L}/u.test(cell));
    return areLikeDays.length * 2 > column.sample.length;
  });
}

export type KnownColumns = {
  /** Columns of a start that is not known to have been real */
  mayBePlanned: ReadonlySet<string>;
  /** Whether the tool that wrote the file tells what all other columns mean */
  areKnown: boolean;
  /** Whether columns are stages: of these the note about them says which count */
  hasStages: boolean;
};

function named(headings: readonly string[]): string {
  return headings
    .slice(0, columnsNamed)
    .map((heading) => `“${heading}”`)
    .join(", ");
}

function holdDays(headings: readonly string[]): string {
  return headings.length === 1
    ? `The column ${named(headings)} holds days`
    : `${named(headings)} hold days`;
}

function examplesOf(table: SurveyedTable, days: readonly string[]): string[] {
  return days
    .slice(0, columnsNamed)
    .map(
      (heading) => `${heading}: ${(table.column(heading)?.sample ?? []).slice(0, 2).join(", ")}`,
    );
}

/** Asks where statuses, lists or stages stand whose names do not say; none where all do. */
export function statusQuestion(statuses: readonly PlacedStatus[]): ImportQuestion[] {
  const unplaced = statuses.filter(({ place }) => place === null).map(({ name }) => name);
  if (unplaced.length === 0) return [];
  const names = unplaced.slice(0, 10).map((name) => `“${name}”`);
  return [
    {
      option: "statuses",
      message: `Walltime cannot tell whether work is waiting, going on or done in: ${names.join(", ")}.`,
      count: 0,
      rows: [],
      examples: unplaced,
      choices: [
        { value: "waiting", label: "waiting" },
        { value: "in-progress", label: "in progress" },
        { value: "done", label: "done" },
        { value: "cancelled", label: "cancelled" },
        { value: "ignore", label: "ignore" },
      ],
      takesDay: false,
      answer: "ignore",
      isAnswered: false,
    },
  ];
}
