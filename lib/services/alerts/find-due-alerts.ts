import "server-only";
import type { AlertKind, DueAlert } from "@/lib/cards/alerts/alert";
import type { OpenCardView } from "@/lib/cards/progress/open-card";
import { type DayNumber, toDayNumber, toIsoDay } from "@/lib/dates/day";
import { weekStart } from "@/lib/dates/team-weeks";
import { episodesOf } from "@/lib/metrics/hidden-work/blocked-days";
import { isNearSla } from "@/lib/metrics/near-sla";
import { loadGivenQuotes } from "@/lib/services/evidence/load-given-quotes";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";
import { loadOpenCards } from "@/lib/services/stand-up/load-open-cards";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";
import { loadWall } from "@/lib/services/wall/load-wall";

/** Days for which an alarm of the drift is news. */
const driftNewsDays = 31;
const cardKinds = ["near-sla", "over-sla", "blocked"] as const;

/**
 * What is so now, of each kind asked for: the figures of stand-up, wall and SLA page, in words for
 * somebody who is elsewhere. Cards blocked for fewer days than asked for are left to whoever asks.
 */
export async function findDueAlerts(
  context: ServiceContext,
  kinds: ReadonlySet<AlertKind>,
): Promise<DueAlert[]> {
  const team = await loadTeam(context);
  const reading = { ...context, team };
  /** Worked out once a revision and day, for every alert and every look. */
  const once = (part: string, workOut: () => Promise<DueAlert[]>) =>
    rememberForRevision(team, `due-alerts:${part}:${team.today}`, workOut);
  const due = await Promise.all([
    cardKinds.some((kind) => kinds.has(kind)) ? once("cards", () => ofCards(reading, team)) : [],
    kinds.has("stream-over-limit") ? once("streams", () => ofStreams(reading, team)) : [],
    kinds.has("drift") ? once("drift", () => ofDrift(reading, team)) : [],
    kinds.has("weekly") ? once("weekly", () => ofWeek(reading, team)) : [],
  ]);
  return due.flat().filter(({ fact }) => fact.kind !== "test" && kinds.has(fact.kind));
}

async function ofCards(context: ServiceContext, team: LoadedTeam): Promise<DueAlert[]> {
  const { cards } = await loadOpenCards(context, undefined, { choosesHistory: false });
  return cards.flatMap((card) => ofCard(team, card));
}

function ofCard(team: LoadedTeam, view: OpenCardView): DueAlert[] {
  const { number, title, committed, age, quote, overBy, blocked } = view;
  const card = { number, title };
  const due: DueAlert[] = [];
  if (quote !== null && overBy !== null) {
    const { wholeDays } = quote;
    due.push({
      occasion: `over-sla:${number}:${committed}`,
      fact: { kind: "over-sla", card, age, wholeDays, overBy },
    });
  } else if (quote !== null && isNearSla(age, quote.wholeDays)) {
    const { wholeDays, dueOn } = quote;
    due.push({
      occasion: `near-sla:${number}:${committed}`,
      fact: { kind: "near-sla", card, age, wholeDays, dueOn },
    });
  }
  if (blocked !== null) {
    const [episode] = episodesOf(
      { committed: toDayNumber(committed), released: null, cancelled: null },
      [{ from: toDayNumber(blocked.since), to: null, reason: blocked.reason }],
      team.calendar,
      toDayNumber(team.today),
    );
    const { since, reason } = blocked;
    due.push({
      occasion: `blocked:${number}:${since}`,
      fact: { kind: "blocked", card, since, days: episode?.days ?? 0, reason },
    });
  }
  return due;
}

/** Streams that hold more cards than their limit, as the wall shows them. */
async function ofStreams(context: ServiceContext, team: LoadedTeam): Promise<DueAlert[]> {
  const { streams, cards } = await loadWall(context);
  return streams.flatMap(({ id, name, wipLimit }) => {
    const held = cards.filter(({ place, streamId }) => place === "open" && streamId === id).length;
    if (wipLimit === null || held <= wipLimit) return [];
    return [
      {
        // Told once while it lasts; it may end and begin again on one day.
        occasion: `stream-over-limit:${id}:${team.revision}`,
        fact: { kind: "stream-over-limit", stream: name, cards: held, limit: wipLimit },
      },
    ];
  });
}

async function ofDrift(context: ServiceContext, team: LoadedTeam): Promise<DueAlert[]> {
  const { drift } = await loadGivenQuotes(context, {});
  const firedOn = drift?.firedOn.at(-1);
  if (!drift || !firedOn) return [];
  if (toDayNumber(firedOn) < toDayNumber(team.today) - driftNewsDays) return [];
  const { nominalPercent: expectedPercent } = drift;
  return [{ occasion: `drift:${firedOn}`, fact: { kind: "drift", firedOn, expectedPercent } }];
}

/** The week before the team's present one. */
async function ofWeek(context: ServiceContext, team: LoadedTeam): Promise<DueAlert[]> {
  const start: DayNumber = weekStart(toDayNumber(team.today), team.workingWeek);
  const [from, to] = [toIsoDay(start - 7), toIsoDay(start - 1)];
  const { total } = await loadSlaTable(context, "type", { from, to });
  const { cards } = await loadOpenCards(context, undefined, { choosesHistory: false });
  return [
    {
      occasion: `weekly:${toIsoDay(start)}`,
      fact: {
        ...{ kind: "weekly", from, to, released: total.items },
        inProgress: cards.length,
        // Where there are cards and none has an SLA yet, none can be over it.
        overSla:
          cards.length > 0 && cards.every(({ quote }) => quote === null)
            ? null
            : cards.filter(({ overBy }) => overBy !== null).length,
        blocked: cards.filter(({ blocked }) => blocked !== null).length,
      },
    },
  ];
}
