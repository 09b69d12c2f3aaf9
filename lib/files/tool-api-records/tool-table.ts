import type { PlacedStatus } from "@/lib/cards/import/status-places";
import { checkTableSize } from "@/lib/files/file-limits";
import type { FileTable } from "@/lib/files/file-table";
import { pullRequestNotes } from "@/lib/files/github-issues";
import { inStretches } from "@/lib/files/in-stretches";
import { isObject, type JsonObject } from "@/lib/files/json-records";
import type { StagePlaces } from "@/lib/files/stage-places";
import { asana } from "@/lib/files/tool-api-records/asana";
import { bugzilla } from "@/lib/files/tool-api-records/bugzilla";
import { clickup } from "@/lib/files/tool-api-records/clickup";
import { githubProject } from "@/lib/files/tool-api-records/github-project";
import { gitlab } from "@/lib/files/tool-api-records/gitlab";
import { jira } from "@/lib/files/tool-api-records/jira";
import { linear } from "@/lib/files/tool-api-records/linear";
import { monday } from "@/lib/files/tool-api-records/monday";
import { notion } from "@/lib/files/tool-api-records/notion";
import { passedDays } from "@/lib/files/tool-api-records/passages";
import { plane } from "@/lib/files/tool-api-records/plane";
import { redmine } from "@/lib/files/tool-api-records/redmine";
import type { ToolCard, ToolReader } from "@/lib/files/tool-api-records/tool-reader";
import { youtrack } from "@/lib/files/tool-api-records/youtrack";

const readers: readonly ToolReader[] = [
  ...[jira, linear, youtrack, clickup, monday, notion],
  ...[asana, plane, redmine, bugzilla, gitlab, githubProject],
];

export type ToolTable = {
  tool: string;
  table: FileTable;
  /** The statuses that cards went through, where the tool tells that */
  statuses: PlacedStatus[];
  notes: string[];
};

/** Members under which an API may hold each record. */
const covers = ["node", "issue", "task", "story", "item", "ticket", "workItem", "bug", "page"];

/** The records of a known tool's API as a table; null where no tool is recognised. `pause` is awaited meanwhile. */
export async function toolTable(
  objects: readonly JsonObject[],
  whole: unknown,
  places: StagePlaces,
  pause: () => Promise<void>,
): Promise<ToolTable | null> {
  const known = readerOf(objects);
  if (known === null) return null;
  const { reader, cover } = known;
  const records = objects.map((one) => (reader.fits(one) ? one : recordIn(one, cover)));
  const read = records.flatMap((record, index) => (reader.fits(record) ? [{ record, index }] : []));
  const kept = read.filter(({ record }) => reader.isPullRequest?.(record) !== true);
  const cards = await inStretches(kept, pause, ({ record }) => reader.read(record, records, whole));
  for (const { places: own = {} } of cards) {
    for (const [status, place] of Object.entries(own)) places.suggest(status, place);
  }
  const told = await inStretches(cards, pause, (card) => withMoves(card, places));
  const statuses = new Set(
    cards.flatMap(({ moves = [], cells, isStatusUnnamed }) => [
      ...moves.flatMap(({ from, to }) => [from, to]),
      ...(isStatusUnnamed ? [cells.Status ?? ""] : []),
    ]),
  );
  return {
    tool: reader.tool,
    table: tableOf(
      told,
      kept.map(({ index }) => index + 1),
    ),
    statuses: [...statuses].filter((name) => name !== "").map((name) => places.placed(name)),
    notes: [
      ...pullRequestNotes(read.length - kept.length),
      ...unreadNotes(records.length - read.length, reader.tool),
      ...cutOffNotes(cards.filter(({ isCutOff }) => isCutOff).length),
    ],
  };
}

/** Whether objects are the records of a known tool's API. */
export function isOfTool(objects: readonly JsonObject[]): boolean {
  return readerOf(objects) !== null;
}

/** Who reads some objects, and the member that holds each record where they do not stand alone. */
function readerOf([first]: readonly JsonObject[]) {
  if (first === undefined) return null;
  const cover = covers.find((name) => readers.some((one) => one.fits(recordIn(first, name))));
  const reader = readers.find((one) => one.fits(first) || one.fits(recordIn(first, cover)));
  return reader === undefined ? null : { reader, cover };
}

function cutOffNotes(count: number): string[] {
  if (count === 0) return [];
  const whose = `The history of ${count} ${count === 1 ? "card" : "cards"} is cut off`;
  return [
    `${whose}, so they may have been started earlier than it says. Ask the tool for the whole history.`,
  ];
}

function unreadNotes(count: number, tool: string): string[] {
  if (count === 0) return [];
  const which = count === 1 ? "1 record was" : `${count} records were`;
  return [
    `${which} left out for lack of what every card of ${tool} has. Look at the file for them.`,
  ];
}

function recordIn(object: JsonObject, cover: string | undefined): JsonObject {
  const record = cover === undefined ? undefined : object[cover];
  return isObject(record) ? record : {};
}

/** The cells of a card with the days that its moves tell; what the tool says itself fills the rest. */
function withMoves(
  { cells, moves, isCutOff }: ToolCard,
  places: StagePlaces,
): Record<string, string> {
  if (moves === undefined || moves.length === 0) return cells;
  // Where the first moves are missing, the card need not have stood so since it was created.
  const days = passedDays(moves, isCutOff ? "" : (cells.Created ?? ""), places);
  return {
    ...cells,
    Committed: days.committed || (cells.Committed ?? ""),
    Released: days.cancelled === "" ? days.released || (cells.Released ?? "") : "",
    Cancelled: days.cancelled || (cells.Cancelled ?? ""),
    ...(days.givenUpAs === "" ? {} : { Resolution: cells.Resolution || days.givenUpAs }),
  };
}

function tableOf(cards: readonly Record<string, string>[], rowNumbers: number[]): FileTable {
  const headings = [...new Set(cards.flatMap((card) => Object.keys(card)))];
  checkTableSize(cards.length, headings.length);
  return {
    headings,
    rows: cards.map((card) => headings.map((heading) => card[heading] ?? "")),
    rowNumbers,
  };
}
