import type { PlacedStatus } from "@/lib/cards/import/status-places";
import { FileProblem } from "@/lib/files/file-problem";
import type { FileTable } from "@/lib/files/file-table";
import { areGithubIssues, githubTable, pullRequestNotes } from "@/lib/files/github-issues";
import { findRecords } from "@/lib/files/json-lists";
import { isObject, tableOfObjects } from "@/lib/files/json-records";
import { readJson } from "@/lib/files/read-json";
import type { StagePlaces } from "@/lib/files/stage-places";
import { isOfTool, toolTable } from "@/lib/files/tool-api-records/tool-table";
import { trelloBoard, trelloTable } from "@/lib/files/trello-board";

export type OpenedJson = {
  table: FileTable;
  tool: string | null;
  notes: string[];
  /** The lists of a board and where they are placed */
  statuses: PlacedStatus[];
  /** Whether each row's status has to be read beside its days: a board has told it by its lists */
  readsStatus: boolean;
};

/**
 * The cards of a JSON file as a table: a list of objects, wherever it stands, or a Trello board. `pause`
 * is awaited after each stretch of work. Throws a FileProblem.
 */
export async function openJson(
  text: string,
  places: StagePlaces,
  pause: () => Promise<void>,
): Promise<OpenedJson> {
  const read = await readJson(text, pause);
  if (read === null) throw badJson();
  const { value } = read;
  const board = isObject(value) ? trelloBoard(value) : null;
  if (board) return openTrello(board, places, pause);
  const objects = await findRecords(value, isOfTool, pause);
  if (objects === null) {
    throw new FileProblem(
      "not-a-table",
      "This JSON file holds no list of cards. Walltime reads a list of objects, one a card, and boards exported from Trello.",
    );
  }
  if (objects.length === 0) {
    throw new FileProblem("no-data-rows", "The list in this JSON file is empty.");
  }
  const known = await toolTable(objects, value, places, pause);
  if (known?.table.rows.length === 0) throw pullRequestsOnly();
  if (known !== null) return { ...known, readsStatus: true };
  if (!areGithubIssues(objects)) {
    return {
      table: await tableOfObjects(objects, pause),
      tool: null,
      notes: [],
      statuses: [],
      readsStatus: true,
    };
  }
  const { table, pullRequests } = await githubTable(objects, pause);
  if (table.rows.length === 0) throw pullRequestsOnly();
  return {
    table,
    tool: "GitHub",
    notes: pullRequestNotes(pullRequests),
    statuses: [],
    readsStatus: true,
  };
}

const pullRequestsOnly = () =>
  new FileProblem("no-data-rows", "This file holds pull requests only, no issues.");

async function openTrello(
  board: NonNullable<ReturnType<typeof trelloBoard>>,
  places: StagePlaces,
  pause: () => Promise<void>,
): Promise<OpenedJson> {
  const { table, isCutOff, lacksEnds, unplaced, statuses } = await trelloTable(
    board,
    places,
    pause,
  );
  const notes = [];
  if (isCutOff) {
    notes.push(
      "Trello cut this export off at its limit of 1,000 actions, so older moves between lists are missing: cards may lack the days on which they were started and done.",
    );
  }
  if (unplaced.length > 0) {
    notes.push(
      `Moves into ${unplaced.map((name) => `“${name}”`).join(", ")} were passed over: the name does not say whether work is waiting, going on or done.`,
    );
  }
  if (table.rows.length === 0) {
    throw new FileProblem("no-data-rows", "This Trello board has no cards.");
  }
  return { table, tool: "Trello", notes, statuses, readsStatus: lacksEnds };
}

const badJson = () =>
  new FileProblem(
    "bad-json",
    "This looks like JSON but cannot be read as such. Perhaps it has not arrived as a whole: export it again.",
  );
