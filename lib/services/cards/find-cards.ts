import "server-only";
import type { FoundCard } from "@/lib/cards/lists/found-card";
import { requireRole } from "@/lib/cards/people/actor";
import {
  findListRows,
  findOrderedNumbers,
  type ListRow,
  type ListScope,
} from "@/lib/db/list-cards";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import { rowNames } from "@/lib/services/team/row-names";
import type { ServiceContext } from "@/lib/services/team/service-context";

const most = 8;

/**
 * The newest cards, eight at most, whose title, reference or client holds every word of the text,
 * or whose number it is; a card with that number comes first. None for a blank text.
 */
export async function findCards(context: ServiceContext, text: string): Promise<FoundCard[]> {
  requireRole(context, "viewer");
  const q = text.trim();
  if (q === "") return [];
  const team = await loadTeam(context);
  const number = /^#?\s*(\d{1,9})$/.exec(q)?.[1];
  const [numbered, worded] = await Promise.all([
    number === undefined ? [] : search(team, `#${number}`, 1),
    search(team, q, most),
  ]);
  const others = worded.filter((row) => row.number !== numbered[0]?.number);
  return [...numbered, ...others].slice(0, most).map((row) => toFound(team, row));
}

async function search(team: LoadedTeam, q: string, limit: number): Promise<ListRow[]> {
  const scope: ListScope = {
    ...{ q, state: null, names: {}, from: null, to: null },
    ...{ sort: "number", isDescending: true, measure: "cycle", typeOrder: [], sizeOrder: [] },
  };
  const numbers = await findOrderedNumbers(team.id, scope, { offset: 0, limit });
  return findListRows(team.id, numbers);
}

function toFound(team: LoadedTeam, row: ListRow): FoundCard {
  const { type, size } = rowNames(team, row);
  const kind = size === null ? type : `${type}, ${size}`;
  const about = [kind, stateOf(row), row.reference, row.client].filter((part) => part !== null);
  return { number: row.number, title: row.title, about: about.join(" · ") };
}

function stateOf({ committed, released, cancelled }: ListRow): string {
  if (cancelled !== null) return "cancelled";
  if (released !== null) return "released";
  return committed === null ? "in the queue" : "in progress";
}
