import type { PlacedStatus } from "@/lib/cards/import/status-places";
import type { FileTable } from "@/lib/files/file-table";
import { inStretches } from "@/lib/files/in-stretches";
import { isObject, type JsonObject, textOf } from "@/lib/files/json-records";
import { typeFromLabels } from "@/lib/files/label-types";
import type { StagePlaces } from "@/lib/files/stage-places";

/** Trello's export holds at most this many actions; older ones are missing. */
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

type List = { id: string; name: string };
type Passage = { at: string; list: List };

type TrelloTable = {
  table: FileTable;
  isCutOff: boolean;
  /** Whether some cards are done or given up, and no move tells since when */
  lacksEnds: boolean;
  unplaced: string[];
  statuses: PlacedStatus[];
};

/**
 * The cards of a board as a table, with the days on which they came into lists of each stage. A list
 * goes by its id, so that one that was renamed is one list. A card whose creation lies before the
 * export's first action is dated by its id, which holds the second. `pause` is awaited meanwhile.
 */
export async function trelloTable(
  { cards, lists, actions }: TrelloBoard,
  places: StagePlaces,
  pause: () => Promise<void>,
): Promise<TrelloTable> {
  const idsByName = new Map(lists.map((list) => [textOf(list.name), textOf(list.id)]));
  const passages = await passagesByCard(actions, idsByName, pause);
  const moves = [...passages.values()].flat();
  const known = lists.map((list) => ({ id: textOf(list.id), name: textOf(list.name) }));
  const knownIds = new Set(known.map(({ id }) => id));
  const gone = moves.filter(({ list }) => !knownIds.has(list.id));
  const byId = new Map([...gone.map(({ list }) => list), ...known].map((list) => [list.id, list]));
  const stages = placeLists(known, places);
  const stageIn = (id: string) => stages.get(id) ?? places.placed(byId.get(id)?.name ?? "").place;

  const headings =
    "Number,Title,URL,Type,Labels,List,Created,Started,Done,Cancelled,Due,Last activity".split(",");
  let lacksEnds = false;
  const rows = await inStretches(cards, pause, (card) => {
    const id = textOf(card.id);
    const labels = textOf(card.labels);
    const list = textOf(card.idList);
    const passed = [...(passages.get(id) ?? [])].reverse();
    // No two cards have one id.
    passages.delete(id);
    const last = (place: string) => passed.findLast((move) => stageIn(move.list.id) === place)?.at;
    // A list that is to be ignored leaves a card where it stood before.
    const told = passed.findLast((move) => stageIn(move.list.id) !== "ignore");
    const stands = stageIn(stageIn(list) === "ignore" ? (told?.list.id ?? list) : list);
    const ended = stands === "done" || stands === "cancelled" ? (last(stands) ?? "") : "";
    if ((stands === "done" || stands === "cancelled") && ended === "") lacksEnds = true;
    return [
      textOf(card.idShort) || textOf(card.shortLink) || id,
      textOf(card.name),
      textOf(card.shortUrl) || textOf(card.url),
      typeFromLabels(labels) ?? "",
      labels,
      byId.get(list)?.name ?? "",
      createdAt(id),
      passed.find((move) => stageIn(move.list.id) === "in-progress")?.at ?? "",
      stands === "done" ? ended : "",
      stands === "cancelled" ? ended : "",
      textOf(card.due),
      textOf(card.dateLastActivity),
    ];
  });
  const used = new Set([
    ...cards.map((card) => textOf(card.idList)),
    ...moves.map((m) => m.list.id),
  ]);
  // Rows are read beside their lists then, each of which has to mean there what it means here.
  if (lacksEnds) {
    for (const { id, name } of byId.values()) {
      const place = stageIn(id);
      if (place !== null) places.suggest(name, place);
    }
  }
  return {
    lacksEnds,
    table: { headings, rows, rowNumbers: rows.map((_, index) => index + 1) },
    unplaced: known.filter(({ id }) => stageIn(id) === null).map(({ name }) => name),
    isCutOff: actions.length >= actionLimit,
    statuses: [...byId.values()]
      .filter(({ id }) => used.has(id))
      .map(({ id, name }) => ({ name, place: stageIn(id) })),
  };
}

/** Lists by stage: a list without a telling name stands between those that have one. */
function placeLists(
  lists: readonly List[],
  places: StagePlaces,
): Map<string, PlacedStatus["place"]> {
  const known = lists.map(({ name }) => places.placed(name).place);
  const firstDone = known.indexOf("done");
  const firstStarted = known.indexOf("in-progress");
  return new Map(
    lists.map(({ id }, index) => {
      const startedBefore = firstStarted >= 0 && firstStarted < index;
      const isBetween = startedBefore && index < firstDone;
      return [id, known[index] ?? (isBetween ? "in-progress" : null)];
    }),
  );
}

/** When each card came into which list, the latest first as Trello has it. */
async function passagesByCard(
  actions: readonly JsonObject[],
  idsByName: ReadonlyMap<string, string>,
  pause: () => Promise<void>,
): Promise<Map<string, Passage[]>> {
  const passages = new Map<string, Passage[]>();
  await inStretches(actions, pause, (action) => {
    const data = isObject(action.data) ? action.data : {};
    const card = isObject(data.card) ? textOf(data.card.id) : "";
    const list = isObject(data.listAfter) ? data.listAfter : data.list;
    const isMove = isObject(data.listAfter) || /^(?:create|copy|convert)/.test(textOf(action.type));
    if (card === "" || !isMove || !isObject(list)) return;
    const name = textOf(list.name);
    const passage = {
      at: textOf(action.date),
      list: { id: textOf(list.id) || idsByName.get(name) || name, name },
    };
    const others = passages.get(card);
    if (others) others.push(passage);
    else passages.set(card, [passage]);
  });
  return passages;
}

function createdAt(id: string): string {
  if (!/^[0-9a-f]{24}$/i.test(id)) return "";
  return new Date(Number.parseInt(id.slice(0, 8), 16) * 1_000).toISOString();
}
