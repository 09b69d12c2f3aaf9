import type { FileTable } from "@/lib/files/file-table";
import { isObject, type JsonObject, textOf } from "@/lib/files/json-records";
import { typeFromLabels } from "@/lib/files/label-types";
import { type Stage, stageOf } from "@/lib/files/status-stages";

/** Trello's export holds so many actions at most; older ones are missing. */
const actionLimit = 1_000;

export type TrelloBoard = { cards: JsonObject[]; lists: JsonObject[]; actions: JsonObject[] };

/** A board as Trello exports it to JSON, or null. */
export function trelloBoard(value: JsonObject): TrelloBoard | null {
  const { cards, lists, actions } = value;
  if (!Array.isArray(cards) || !Array.isArray(lists)) return null;
  if (!cards.some((card) => isObject(card) && "idList" in card)) return null;
  const objects = (list: unknown) => (Array.isArray(list) ? list.filter(isObject) : []);
  return { cards: objects(cards), lists: objects(lists), actions: objects(actions) };
}

type Passage = { at: string; list: string };

/**
 * The cards of a board as a table, with the days on which they came into lists of each stage. A card
 * whose creation lies before the export's first action is dated by its id, which holds the second.
 */
export function trelloTable({ cards, lists, actions }: TrelloBoard): {
  table: FileTable;
  isCutOff: boolean;
  unplaced: string[];
} {
  const listNames = new Map(lists.map((list) => [textOf(list.id), textOf(list.name)]));
  const stages = placeLists(lists.map((list) => textOf(list.name)));
  const passages = passagesByCard(actions);
  const headings = "Number,Title,URL,Type,Labels,List,Created,Started,Done,Due".split(",");
  const rows = cards.map((card) => {
    const id = textOf(card.id);
    const labels = textOf(card.labels);
    const list = listNames.get(textOf(card.idList)) ?? "";
    const moves = [...(passages.get(id) ?? [])].reverse();
    const started = moves.find((move) => stages.get(move.list) === "started");
    const done = moves.findLast((move) => stages.get(move.list) === "done");
    const isDone = stages.get(list) === "done";
    return [
      textOf(card.idShort) || textOf(card.shortLink) || id,
      textOf(card.name),
      textOf(card.shortUrl) || textOf(card.url),
      typeFromLabels(labels) ?? "",
      labels,
      list,
      createdAt(id),
      started?.at ?? "",
      isDone ? (done?.at ?? textOf(card.dateLastActivity)) : "",
      textOf(card.due),
    ];
  });
  return {
    table: { headings, rows, rowNumbers: rows.map((_, index) => index + 1) },
    isCutOff: actions.length >= actionLimit,
    unplaced: [...stages].filter(([, stage]) => stage === null).map(([name]) => name),
  };
}

/** Lists by stage: a list without a telling name stands between those that have one. */
function placeLists(names: readonly string[]): Map<string, Stage | null> {
  const known = names.map(stageOf);
  const firstDone = known.indexOf("done");
  return new Map(
    names.map((name, index) => {
      const startedBefore = known.slice(0, index).includes("started");
      const isBetween = startedBefore && (firstDone < 0 || index < firstDone);
      return [name, known[index] ?? (isBetween ? "started" : null)];
    }),
  );
}

/** When each card came into which list, the latest first as Trello has it. */
function passagesByCard(actions: readonly JsonObject[]): Map<string, Passage[]> {
  const passages = new Map<string, Passage[]>();
  for (const action of actions) {
    const data = isObject(action.data) ? action.data : {};
    const card = isObject(data.card) ? textOf(data.card.id) : "";
    const list = isObject(data.listAfter) ? data.listAfter : data.list;
    const isMove = isObject(data.listAfter) || /^(?:create|copy|convert)/.test(textOf(action.type));
    if (card === "" || !isMove || !isObject(list)) continue;
    const passage = { at: textOf(action.date), list: textOf(list.name) };
    const others = passages.get(card);
    if (others) others.push(passage);
    else passages.set(card, [passage]);
  }
  return passages;
}

function createdAt(id: string): string {
  if (!/^[0-9a-f]{24}$/i.test(id)) return "";
  return new Date(Number.parseInt(id.slice(0, 8), 16) * 1_000).toISOString();
}
