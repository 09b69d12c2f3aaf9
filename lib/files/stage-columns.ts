import { type DateField, dateFields, type ImportMapping } from "@/lib/cards/import/import-fields";
import { isMereDate, isOtherDay, means, saysDate } from "@/lib/cards/words/heading-words";
import type { Stage } from "@/lib/cards/words/language-words";
import { headingKey } from "@/lib/files/field-headings";
import { plannedBesideActual } from "@/lib/files/planned-beside-actual";
import type { StagePlaces } from "@/lib/files/stage-places";
import type { SurveyedTable } from "@/lib/files/table-survey";

const minStages = 3;
/** What happened to a card, rather than a place on a board where it stood. */
const eventWords =
  /^(?:(?:dev|development|work) )?(?:prioriti[sz]ed|requested|raised|reported|created|creation|opened|triaged|queued|committed|start|started|activated|released|done|live|completed|closed|resolved|resolution|resolutiondate|finished|end|shipped|delivered|deployed|accepted|promised|cancel+ed|archived)$/;

/**
 * The columns that hold the day on which a card entered each stage of a board, in the board's order:
 * a run of date columns with plain names, of which one says that work was started and a later one
 * that it was done. Empty where the file has none, and where all of those named stages tell what
 * happened ("Prioritised", "Started", "Done"): a blank there is a day that nobody noted, not a stage
 * that was skipped.
 */
export function findStageColumns(table: SurveyedTable, places: StagePlaces): string[] {
  let run: string[] = [];
  let longest: string[] = [];
  const planned = plannedBesideActual(table.headings);
  for (const heading of table.headings) {
    const column = table.column(heading);
    if (column === undefined || column.sample.length === 0 || planned.has(heading)) continue;
    const isStage = column.dates.outcome !== "none" && !isDayOfCard(heading);
    run = isStage ? [...run, heading] : [];
    if (run.length > longest.length) longest = run;
  }
  const stages = longest.map((heading) => stageOfHeading(heading, places));
  const started = stages.indexOf("started");
  const isBoard =
    started >= 0 &&
    stages.lastIndexOf("done") > started &&
    longest.some((heading, index) => stages[index] !== null && isPlace(heading));
  return longest.length >= minStages && isBoard ? longest : [];
}

/** A heading of a date of the card itself, not of a stage that has a name of its own. */
function isDayOfCard(heading: string): boolean {
  return saysDate(heading) || isMereDate(heading) || isOtherDay(heading);
}

function isPlace(heading: string): boolean {
  return !eventWords.test(headingKey(heading));
}

/** Where work stands that has reached a stage, by what was said, else as a heading, else by its name. */
export function stageOfHeading(heading: string, places: StagePlaces): Stage | null {
  const chosen = places.chosen(heading);
  if (chosen !== undefined) return chosen === "ignore" ? null : chosen;
  if (means(heading, "committed")) return "started";
  if (means(heading, "released") || means(heading, "end")) return "done";
  if (means(heading, "prioritised")) return "queue";
  const byName = places.stageOf(heading);
  return byName === "ignore" ? null : byName;
}

/** Which stage begins the queue, the work and the end, by name. */
export function proposeStages(stages: readonly string[], places: StagePlaces): ImportMapping {
  const stage = stages.map((name) => stageOfHeading(name, places));
  // The last one: work that is resolved may yet have to be closed. What is archived was done before.
  const released = stages.findLastIndex(
    (name, index) => stage[index] === "done" && !/archiv/i.test(name),
  );
  const committed = stage.findIndex((one, index) => index < released && one === "started");
  const first = stage[0] === "queue" ? stages[0] : undefined;
  return {
    ...(committed > 0 && first !== undefined ? { prioritised: first } : {}),
    ...(committed >= 0 ? { committed: stages[committed] } : {}),
    ...(released >= 0 ? { released: stages[released] } : {}),
  };
}

/**
 * A card that skipped a stage entered the next: for each mapped stage those with a telling name that
 * stand in for it where it is blank, before the one that ends the work. No day is made up from the
 * end itself.
 */
export function stageFallbacks(
  stages: readonly string[],
  mapping: ImportMapping,
  places: StagePlaces,
): Partial<Record<DateField, string[]>> {
  const end = stages.indexOf(mapping.released ?? "");
  const fallbacks: Partial<Record<DateField, string[]>> = {};
  for (const field of dateFields) {
    const at = stages.indexOf(mapping[field] ?? "");
    if (at < 0 || field === "cancelled" || field === "promised" || field === "released") continue;
    const next = stages.slice(at + 1, end < at ? stages.length : end).filter((name) => {
      const stage = stageOfHeading(name, places);
      return stage === "started" || (field === "prioritised" && stage === "queue");
    });
    if (next.length > 0) fallbacks[field] = next;
  }
  return fallbacks;
}
