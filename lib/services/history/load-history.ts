import "server-only";
import type { CardKey, Delivery } from "@/lib/cards/deliveries/delivery";
import { changedHow } from "@/lib/cards/history/card-history";
import { undoNeeds, undoneAmong } from "@/lib/cards/history/change-undo";
import type { HistoryFilter } from "@/lib/cards/history/history-filter";
import { entitiesOf, kindsAsked, readableKinds } from "@/lib/cards/history/history-kinds";
import { mayDo, requireRole } from "@/lib/cards/people/actor";
import { type HistoryLine, historyLines, maxTold } from "@/lib/charts/history/history-lines";
import { getCurrency } from "@/lib/db/cost-currency";
import { findAuthors, findHistory, findUndosSince, type HistoryRow } from "@/lib/db/history";
import { findImportFiles } from "@/lib/db/imports";
import { getTeamById } from "@/lib/db/teams";
import { cardSides } from "@/lib/services/cards/card-sides";
import { changedWhen } from "@/lib/services/cards/changed-when";
import { changedThings } from "@/lib/services/history/changed-things";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/** One change of a team, told. */
export type HistoryChange = {
  revision: number;
  at: Date;
  actor: string;
  source: HistoryRow["source"];
  place: string | null;
  /** When, from where and by whom */
  how: string;
  lines: HistoryLine[];
  undoes: number | null;
  isUndone: boolean;
  /** Whether whoever asks may undo it from here */
  canUndo: boolean;
  /** The import that it is of, which is undone from its own page */
  importId: number | null;
};

export type HistoryPage = { changes: HistoryChange[]; nextBefore: number | null };

/**
 * What was changed in a team, the latest first, as far as whoever asks may see it: costs and
 * members are told to owners only. `nextBefore` is null on the last page.
 */
export async function loadHistory(
  context: ServiceContext,
  filter: HistoryFilter,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<HistoryPage> {
  requireRole(context, "viewer");
  const team = await loadTeam(context);
  const { actor } = context;
  const role = readerRole(context);
  const readable = readableKinds(role);
  const asked = filter.kind && kindsAsked(filter.kind);
  const { kind, ...rest } = filter;
  const found = await findHistory(team.id, {
    ...rest,
    entities: entitiesOf(readable.filter((one) => asked?.includes(one) ?? true)),
    timeZone: team.timeZone,
    before,
    limit: limit + 1,
    sampled: maxTold,
  });
  const rows = found.slice(0, limit);
  const revisions = rows.map(({ revision }) => revision);
  const [undos, files, sideOf, nameOf, currency] = await Promise.all([
    rows.length === 0 ? [] : findUndosSince(team.id, Math.min(...revisions)),
    findImportFiles(team.id, rows),
    cardSides(team),
    cardNames(context, rows),
    role === "owner" ? getCurrency(team.id) : null,
  ]);
  const undone = undoneAmong(revisions, undos);
  const changes = rows.map((row): HistoryChange => {
    const { revision, at, source, place, undoes } = row;
    const file = files.get(row.action === "undo-import" ? (undoes ?? 0) : revision);
    const needs = undoNeeds(
      row.action,
      row.records.map(({ entity }) => entity),
    );
    return {
      ...{ revision, at, actor: row.actor, source, place, undoes },
      how: changedHow({ ...row, when: changedWhen(at, team) }),
      lines: historyLines(changedThings(row, file?.fileName ?? null, sideOf), { nameOf, currency }),
      isUndone: undone.has(revision),
      canUndo: needs !== null && mayDo(actor, team.id, needs) && !undone.has(revision),
      importId: file?.id ?? null,
    };
  });
  const last = revisions.at(-1) ?? null;
  return { changes, nextBefore: found.length > limit ? last : null };
}

/** Everybody whose changes a team's history tells whoever asks. */
export async function listAuthors(context: ServiceContext): Promise<string[]> {
  const team = await loadTeam(context);
  const role = readerRole(context);
  const entities = entitiesOf(readableKinds(role));
  return rememberForRevision(team, `authors ${role}`, () => findAuthors(team.id, entities));
}

/** Owners read all, everybody else the same. */
function readerRole({ actor, teamId }: ServiceContext): "owner" | "viewer" {
  return mayDo(actor, teamId, "owner") ? "owner" : "viewer";
}

/** How deliveries name their cards, which may be of teams that whoever asks does not know. */
async function cardNames(
  { actor, teamId }: ServiceContext,
  rows: readonly HistoryRow[],
): Promise<(card: CardKey) => string> {
  const sides = rows.flatMap(({ records }) =>
    records.flatMap(({ entity, some }) =>
      entity === "delivery" ? some.flatMap(({ before, after }) => [before, after]) : [],
    ),
  );
  const stays = sides.flatMap((side) => (side as Delivery | null)?.stays ?? []);
  const others = [...new Set(stays.map((stay) => stay.teamId))].filter(
    (one) => one !== teamId && mayDo(actor, one, "viewer"),
  );
  const teams = await Promise.all(others.map((one) => getTeamById(one)));
  const names = new Map(teams.flatMap((one) => (one ? [[one.id, one.name] as const] : [])));
  return (card) => {
    if (card.teamId === teamId) return `#${card.number}`;
    const name = names.get(card.teamId);
    return name === undefined ? "a card of another team" : `${name} #${card.number}`;
  };
}
