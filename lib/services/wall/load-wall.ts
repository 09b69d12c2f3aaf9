import "server-only";
import type { Wall, WallChanges } from "@/lib/cards/wall/wall";
import type { WallCard } from "@/lib/cards/wall/wall-card";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { findBlocked } from "@/lib/db/cards-as-of";
import { findQueue } from "@/lib/db/queue";
import { countQueue, findTouched, findWallCards, type WallRow } from "@/lib/db/wall-cards";
import { findCurrentExpedites } from "@/lib/services/cards/find-current-expedites";
import { findQuotes, type KeyedQuote } from "@/lib/services/cards/load-quotes";
import { loadWallOutlook } from "@/lib/services/forecast/load-wall-outlook";
import { loadSupportHolder } from "@/lib/services/rota/load-support-holder";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import { rowNames } from "@/lib/services/team/row-names";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/** How long a released card stays on the wall, in calendar days, and how many stay at most. */
const releasedDays = 14;
const maxReleased = 60;
const maxQueued = 500;

/** The team's wall as it stands: the queue in order, cards in progress, cards released lately. */
export async function loadWall(context: ServiceContext): Promise<Wall> {
  const team = await loadTeam(context);
  return rememberForRevision(team, `wall:${team.today}`, async () => {
    const cards = await cardsOf(team);
    const queued = cards.filter((card) => card.place === "queue").length;
    const open = cards.filter((card) => card.place === "open").length;
    return {
      revision: team.revision,
      today: team.today,
      dayCount: team.dayCount,
      types: team.types.map(({ id, name, kind, colour }) => ({ id, name, kind, colour })),
      streams: team.streams.map(({ id, name, kind, wipLimit }) => ({ id, name, kind, wipLimit })),
      cards,
      queueLeftOut: queued < maxQueued ? 0 : (await countQueue(team.id)) - queued,
      outlook: await loadWallOutlook(team, queued === 0 ? 0 : open + queued),
      support: await loadSupportHolder({ ...context, team }),
    };
  });
}

/** What changed on the wall since a revision and a day; `all` where too much did. */
export async function loadWallChanges(
  context: ServiceContext,
  since: number,
  day?: string,
): Promise<WallChanges> {
  const team = await loadTeam(context);
  const { revision } = team;
  const touched =
    since > revision || (day !== undefined && day !== team.today)
      ? null
      : await findTouched(team.id, since);
  if (touched === null) return { revision, all: true, cards: [], gone: [], ranks: [] };
  const { numbers, isRanked } = touched;
  const cards = numbers.length === 0 ? [] : await cardsOf(team, numbers);
  const shown = new Set(cards.map((card) => card.number));
  const gone = numbers.filter((number) => !shown.has(number));
  return { revision, all: false, cards, gone, ranks: isRanked ? await ranksOf(team) : [] };
}

async function ranksOf(team: LoadedTeam): Promise<[number, number][]> {
  const queue = await findQueue(team.id);
  return queue.flatMap(({ number, queueRank }) =>
    queueRank === null ? [] : [[number, queueRank]],
  );
}

async function cardsOf(team: LoadedTeam, numbers?: number[]): Promise<WallCard[]> {
  const releasedFrom = toIsoDay(toDayNumber(team.today) - releasedDays + 1);
  const limits = { releasedFrom, maxQueued, maxReleased };
  const rows = await findWallCards(team.id, limits, numbers);
  const open = rows.filter((row) => row.committed !== null && row.released === null);
  const committed = rows.flatMap((row) =>
    row.committed === null ? [] : [{ ...row, committed: toDayNumber(row.committed) }],
  );
  const [quotes, blocked, expedites] = await Promise.all([
    findQuotes(team, committed),
    findBlocked(
      team.id,
      rows.map((row) => row.number),
      toDayNumber(team.today),
    ),
    findCurrentExpedites(team, open),
  ]);
  return rows.map((row) => {
    const spell = blocked.find((one) => one.cardNumber === row.number && one.to === null);
    return {
      ...placed(team, row, quotes.get(row.number) ?? null),
      blocked: spell ? { since: spell.from, reason: spell.reason } : null,
      expedite: expedites.get(row.number) ?? null,
    };
  });
}

function placed(
  team: LoadedTeam,
  row: WallRow,
  quote: KeyedQuote | null,
): Omit<WallCard, "blocked" | "expedite"> {
  const { sizeId, ...same } = row;
  const { calendar } = team;
  const from = row.committed ?? row.prioritised;
  const to = toDayNumber(row.released ?? team.today);
  const isKnown = from !== null && (row.released === null || row.committed !== null);
  return {
    ...same,
    size: rowNames(team, { typeId: same.typeId, sizeId }).size,
    place: row.released !== null ? "released" : row.committed !== null ? "open" : "queue",
    days: isKnown && toDayNumber(from) <= to ? calendar.cardDays(toDayNumber(from), to) : null,
    quote: quote && {
      wholeDays: quote.wholeDays,
      dueOn: quote.dueOn,
      reconstructed: quote.reconstructed,
    },
  };
}
