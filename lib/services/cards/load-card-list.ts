import "server-only";
import type { Measure } from "@/lib/cards/filter/measure";
import { emptyListQuery, type ListQuery, writeListQuery } from "@/lib/cards/lists/list-query";
import type { ListedCard } from "@/lib/cards/lists/listed-card";
import { toDayNumber } from "@/lib/dates/day";
import {
  countListRows,
  findListNumbers,
  findListRows,
  findOrderedNumbers,
  type ListRow,
  type ListScope,
} from "@/lib/db/list-cards";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import { rowNames } from "@/lib/services/team/row-names";
import { scopeOfNames } from "@/lib/services/team/scope-of-names";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

const cardsPerPage = 50;
/** A search that finds more says "more than" and shows as many: reading on would take longer. */
const maxFound = 10_000;

export type CardList = {
  cards: ListedCard[];
  /** How many cards match, on all pages; no fewer than this where `hasMore` */
  matching: number;
  /** Whether more match than were counted */
  hasMore: boolean;
  page: number;
  pages: number;
};

/** A page of the team's cards as the list's address asks for it. */
export async function loadCardList(context: ServiceContext, query: ListQuery): Promise<CardList> {
  const team = await loadTeam(context);
  const scope = listScopeOf(team, query);
  const found = query.q === "" ? null : await findSearched(team, query, scope);
  const matching = found ? Math.min(found.length, maxFound) : await countMatching(team, query);
  const pages = Math.max(1, Math.ceil(matching / cardsPerPage));
  const page = Math.min(query.page, pages);
  const offset = (page - 1) * cardsPerPage;
  const numbers = found
    ? found.slice(offset, Math.min(offset + cardsPerPage, maxFound))
    : await findOrderedNumbers(team.id, scope, { offset, limit: cardsPerPage });
  const rows = await findListRows(team.id, numbers);
  return {
    cards: rows.map((row) => toListed(team, row, query.measure)),
    matching,
    hasMore: found !== null && found.length > maxFound,
    page,
    pages,
  };
}

/** A search reads once what its pages show, in their order. */
function findSearched(team: LoadedTeam, query: ListQuery, scope: ListScope): Promise<number[]> {
  const asked = writeListQuery({ ...query, page: 1 });
  return rememberForRevision(team, `found:${asked}`, () =>
    findOrderedNumbers(team.id, scope, { offset: 0, limit: maxFound + 1 }),
  );
}

/** The count of a list is the same in each of its orders. */
function countMatching(team: LoadedTeam, query: ListQuery): Promise<number> {
  const { sort, isDescending, measure, page } = emptyListQuery;
  const asked: ListQuery = { ...query, sort, isDescending, measure, page };
  return rememberForRevision(team, `count:${writeListQuery(asked)}`, () =>
    countListRows(team.id, listScopeOf(team, asked)),
  );
}

/** The numbers of all cards that a list shows, on all its pages. */
export async function findListedNumbers(
  context: ServiceContext,
  query: ListQuery,
): Promise<number[]> {
  const team = await loadTeam(context);
  return findListNumbers(team.id, listScopeOf(team, query));
}

/** The keys behind the names of a list's filters; a 400 Problem for one the team does not have. */
export function listScopeOf(team: LoadedTeam, query: ListQuery): ListScope {
  const { q, state, from, to, sort, isDescending, measure } = query;
  return {
    ...{ q, state, from, to, sort, isDescending, measure },
    names: scopeOfNames(team, query),
    typeOrder: team.types.map((type) => type.id),
    sizeOrder: team.sizes.map((size) => size.id),
  };
}

function toListed(team: LoadedTeam, listed: ListRow, measure: Measure): ListedCard {
  const { typeId, sizeId, cycleDays, leadDays, ...row } = listed;
  const { stream, ...names } = rowNames(team, { typeId, sizeId });
  const isOpen = row.committed !== null && row.released === null && row.cancelled === null;
  return {
    ...row,
    ...names,
    days:
      measure === "lead"
        ? leadDays
        : isOpen && row.committed !== null
          ? team.calendar.cardDays(toDayNumber(row.committed), toDayNumber(team.today))
          : cycleDays,
  };
}
