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
    if (isKnownDay(heading)) return false;
    const column = table.column(heading);
    if (column === undefined || column.sample.length === 0) return false;
    const { dates } = column;
    // Plain numbers may be anything, unless a heading says that they are days.
    return dates.outcome === "decided"
      ? !isCounted(dates.format) || saysDate(heading)
      : dates.outcome === "ambiguous";
  });
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
): ImportQuestion[] {
  const days = unknownDays(table, mapping);
  if (days.length === 0) return [];
  const named = days
    .slice(0, columnsNamed)
    .map((heading) => `“${heading}”`)
    .join(", ");
  const ask = (field: "released" | "committed", message: string): ImportQuestion[] => {
    if (mapping[field] !== undefined || said.has(field)) return [];
    return [
      {
        option: `mapping.${field}`,
        message,
        count: 0,
        rows: [],
        examples: examplesOf(table, days),
        choices: days.map((heading) => ({ value: heading, label: heading })),
        takesDay: false,
        answer: "",
        isAnswered: false,
      },
    ];
  };
  const them = days.length === 1 ? `The column ${named} holds days` : `${named} hold days`;
  return [
    ...ask("released", `${them}. Does one of them say when a card was done?`),
    ...ask("committed", `${them}. Does one of them say when work on a card started?`),
  ];
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
