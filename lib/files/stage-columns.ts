import { type DateField, dateFields, type ImportMapping } from "@/lib/cards/import/import-fields";
import { headingKey } from "@/lib/files/field-headings";
import { stageOf } from "@/lib/files/status-stages";
import type { SurveyedTable } from "@/lib/files/table-survey";

const fewestStages = 3;
/** Words that say a column is a date of the card, not the name of a stage. */
const dateWords = /\b(?:date|day|on|at|time|created|updated|modified|due)\b|_at$/i;
/** What happened to a card, rather than a place on a board where it stood. */
const eventWords =
  /^(?:(?:dev|development|work) )?(?:prioriti[sz]ed|requested|raised|reported|opened|triaged|queued|committed|start|started|activated|released|done|live|completed|closed|resolved|finished|end|shipped|delivered|deployed|accepted|promised|cancel+ed|archived)$/;

/**
 * The columns that hold the day on which a card entered each stage of a board, in the board's order:
 * a run of date columns with plain names. Empty where the file has none, and where all of them name
 * what happened ("Prioritised", "Started", "Done"): a blank there is a day that nobody noted, not a
 * stage that was skipped.
 */
export function findStageColumns(table: SurveyedTable): string[] {
  let run: string[] = [];
  let longest: string[] = [];
  for (const heading of table.headings) {
    const dates = table.column(heading)?.dates;
    const isStage = dates !== undefined && dates.outcome !== "none" && !dateWords.test(heading);
    run = isStage ? [...run, heading] : [];
    if (run.length > longest.length) longest = run;
  }
  const isBoard = longest.some((heading) => !eventWords.test(headingKey(heading)));
  return longest.length >= fewestStages && isBoard ? longest : [];
}

/** Which stage most likely begins the queue, the work and the end, by its name or else by its place. */
export function proposeStages(stages: readonly string[]): ImportMapping {
  const last = stages.length - 1;
  // The last one: work that is resolved may yet have to be closed. What is archived was done before.
  const done = stages.findLastIndex((name) => stageOf(name) === "done" && !/archiv/i.test(name));
  const released = done > 0 ? done : last;
  const started = stages.findIndex(
    (name, index) => index < released && stageOf(name) === "started",
  );
  const committed = started >= 0 ? started : Math.min(1, released - 1);
  return {
    ...(committed > 0 ? { prioritised: stages[0] } : {}),
    committed: stages[committed],
    released: stages[released],
  };
}

/**
 * A card that skipped a stage entered the next: for each mapped stage those that stand in for it
 * where it is blank, up to the one that ends the work.
 */
export function stageFallbacks(
  stages: readonly string[],
  mapping: ImportMapping,
): Partial<Record<DateField, string[]>> {
  const end = stages.indexOf(mapping.released ?? "");
  const fallbacks: Partial<Record<DateField, string[]>> = {};
  for (const field of dateFields) {
    const at = stages.indexOf(mapping[field] ?? "");
    if (at < 0 || field === "cancelled" || field === "promised") continue;
    const next = stages.slice(at + 1, (end < at ? stages.length - 1 : end) + 1);
    if (next.length > 0) fallbacks[field] = next;
  }
  return fallbacks;
}
