import "server-only";
import type { Card } from "@/lib/cards/fields/card";
import { type ChosenNames, nameFilters } from "@/lib/cards/filter/name-filters";
import { type CardState, emptyListQuery, type ListQuery } from "@/lib/cards/lists/list-query";
import { Problem } from "@/lib/cards/problem";
import { isIsoDay } from "@/lib/dates/day";
import { findRemovedNumbers } from "@/lib/db/changed-numbers";
import { findMatchingCards } from "@/lib/db/list-cards";
import { toCard } from "@/lib/services/cards/card-names";
import { listScopeOf } from "@/lib/services/cards/load-card-list";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** The filters of the list of cards by the names they have in addresses; absent means all. */
type CardListFilter = ChosenNames & {
  q?: string | undefined;
  state?: CardState | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

type Page = {
  afterNumber: number;
  limit: number;
  /** Only cards that a change after this revision of the team touched */
  changedSince?: number | undefined;
  filter?: CardListFilter | undefined;
};

export type ListedPage = {
  /** What the team was at when it was asked: the next `changedSince` */
  revision: number;
  cards: Card[];
  nextAfter: number | null;
  /** Cards touched since `changedSince` that are in the bin or deleted; none without it */
  removed: number[];
};

/**
 * A page of cards in ascending order of number; `nextAfter` is null on the last page. Throws a 400
 * Problem for a type, size or stream that the team does not have, or a revision still to come.
 */
export async function listCards(context: ServiceContext, page: Page): Promise<ListedPage> {
  const team = await loadTeam(context);
  const { afterNumber, limit, changedSince = null, filter = {} } = page;
  if (changedSince !== null && changedSince > team.revision) throw stillToCome(team.revision);
  const scope = listScopeOf(team, queryOf(filter));
  const [rows, removed] = await Promise.all([
    findMatchingCards(team.id, scope, { afterNumber, limit: limit + 1, changedSince }),
    changedSince === null ? [] : findRemovedNumbers(team.id, changedSince),
  ]);
  const cards = rows.slice(0, limit).map((row) => toCard(team, row));
  const nextAfter = rows.length > limit ? (cards.at(-1)?.number ?? null) : null;
  return { revision: team.revision, cards, nextAfter, removed };
}

function queryOf(filter: CardListFilter): ListQuery {
  const chosen = nameFilters.map((name) => [name, filter[name] ?? []] as const);
  return {
    ...emptyListQuery,
    ...Object.fromEntries(chosen),
    q: filter.q?.trim() ?? "",
    state: filter.state ?? null,
    from: dayOrNull(filter.from),
    to: dayOrNull(filter.to),
  };
}

function stillToCome(revision: number): Problem {
  return new Problem({
    status: 400,
    code: "revision-to-come",
    field: "changedSince",
    message: `changedSince: this team is at revision ${revision}.`,
  });
}

function dayOrNull(text: string | undefined) {
  return text !== undefined && isIsoDay(text) ? text : null;
}
