import type { ImportMapping } from "@/lib/cards/import/import-fields";
import { dateFields } from "@/lib/cards/import/import-fields";
import type { ImportError } from "@/lib/cards/import/import-plan";
import { isMereDate, isPeriod } from "@/lib/cards/words/heading-words";
import type { SurveyedTable } from "@/lib/files/table-survey";

/** What a file is that holds no cards, and what to export instead; null where it may hold some. */
export function findNotCards(
  table: SurveyedTable,
  mapping: ImportMapping,
  hasConstants: boolean,
): ImportError | null {
  const answers = table.headings.filter((heading) => holdsObjects(table, heading));
  if (answers.length > 0 && isUntitled(table, mapping)) {
    return refusal(
      "answers-of-an-interface",
      `The columns ${listed(answers)} hold answers of a program's interface, not cards. Export a table with one row for each card: its title, its type and the days on which it was created, started and done. The answers themselves can be imported as a JSON file of issues.`,
    );
  }
  const addresses = addressColumn(table);
  if (addresses !== null && isOfPeople(mapping)) {
    return refusal(
      "people",
      `This file holds one row for each person (“${addresses}”), not cards. Export one row for each card, with the days on which it was started and done.`,
    );
  }
  const hasName = mapping.title !== undefined || mapping.reference !== undefined;
  const hasDay = dateFields.some((field) => mapping[field] !== undefined);
  if (hasName) return null;
  const counts = countColumns(table);
  if (counts !== null && (!hasDay || isPeriod(counts.day))) {
    return refusal(
      "counts-per-day",
      `This file holds counts per day (${listed([counts.day, ...counts.numbers])}), not cards. Export one row for each card instead, with the days on which it was started and done: Walltime works the counts out itself.`,
    );
  }
  const period = hasDay ? periodColumn(table) : null;
  if (period !== null && mapping.type === undefined) {
    return refusal(
      "periods",
      `This file holds one row for each “${period}”, not cards. Export one row for each card instead, with the days on which it was started and done.`,
    );
  }
  if (hasDay) return null;
  // A text for every row, given by whoever imports it, makes cards of the barest table.
  if (hasConstants || !Object.values(mapping).some((heading) => heading !== undefined)) return null;
  return refusal(
    "no-cards",
    `Only ${listed(Object.values(mapping))} could be placed: no column gives a card a name or says when anything happened, so there are no cards in this file. Export one row for each card, with its title and its days; or say with mapping which column holds what.`,
  );
}

/** A column of addresses of which each row has one of its own; null for none. */
function addressColumn(table: SurveyedTable): string | null {
  const found = table.headings.find((heading) => {
    const cells = table.column(heading)?.sample ?? [];
    const areAddresses = cells.every((cell) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(cell));
    return cells.length > 1 && areAddresses && new Set(cells).size === cells.length;
  });
  return found ?? null;
}

/** Whether nothing but a name and a day could be placed: people have both. */
function isOfPeople({ type, reference, released, prioritised }: ImportMapping): boolean {
  return [type, reference, released, prioritised].every((heading) => heading === undefined);
}

/** A column of sprints, weeks or the like of which each row is another one; null for none. */
function periodColumn(table: SurveyedTable): string | null {
  const found = table.headings.find((heading) => {
    const cells = table.column(heading)?.sample ?? [];
    return isPeriod(heading) && cells.length > 1 && new Set(cells).size === cells.length;
  });
  return found ?? null;
}

const codes = new Set<string>(["counts-per-day", "periods", "people", "answers-of-an-interface"]);

/** Whether an error says that a file holds something else than cards. */
export function saysNoCards({ code }: ImportError): boolean {
  return codes.has(code);
}

function isUntitled(table: SurveyedTable, { title }: ImportMapping): boolean {
  return title === undefined || holdsObjects(table, title);
}

/** Whether most cells of a column are objects or lists of objects, as programs exchange them. */
function holdsObjects(table: SurveyedTable, heading: string): boolean {
  const cells = table.column(heading)?.sample ?? [];
  const objects = cells.filter((cell) => {
    const bare = cell.trim().replace(/^\[/, "").replace(/\]$/, "").trim();
    return bare.startsWith("{") && bare.endsWith("}");
  });
  const isFilled = objects.some((cell) => cell.length > 4);
  return isFilled && objects.length * 2 > cells.length;
}

/** A column of days with columns of numbers beside it: what was counted on each. */
function countColumns(table: SurveyedTable): { day: string; numbers: string[] } | null {
  const day = table.headings.find((heading) => {
    const dates = table.column(heading)?.dates;
    const isOfDays = dates !== undefined && dates.outcome !== "none";
    return isOfDays || isMereDate(heading) || isPeriod(heading);
  });
  if (day === undefined) return null;
  const numbers = table.headings.filter((heading) => {
    const cells = table.column(heading)?.sample ?? [];
    return (
      heading !== day && cells.length > 0 && cells.every((cell) => /^-?\d+(?:[.,]\d+)?$/.test(cell))
    );
  });
  return numbers.length > 0 ? { day, numbers } : null;
}

function refusal(code: ImportError["code"], message: string): ImportError {
  return { row: null, column: null, code, message };
}

function listed(headings: readonly (string | undefined)[]): string {
  return headings
    .slice(0, 5)
    .map((heading) => `“${heading}”`)
    .join(", ");
}
