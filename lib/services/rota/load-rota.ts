import "server-only";
import type { Rota, RotaCount, RotaProblem, RotaView, RotaWeekView } from "@/lib/cards/rota/rota";
import { type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";
import { findRota } from "@/lib/db/rota";
import { rotaShares, rotaSpread } from "@/lib/metrics/rota/rota-shares";
import { canHold, type DutyWeek, isOnRota, minWeeksShown } from "@/lib/metrics/rota/week-duty";
import { dutyWeeks, rotaInWeeks, weekOfDay } from "@/lib/services/rota/rota-weeks";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/** A team's rota with what it means: who holds which week, what is wrong, how even it has been. */
export async function loadRota(context: ServiceContext): Promise<RotaView> {
  const team = await loadTeam(context);
  return rememberForRevision(team, `rota:${team.today}`, async () =>
    viewOf(team, await findRota(team.id)),
  );
}

/** What a rota means for people. METRICS section 9. */
export function viewOf(team: LoadedTeam, stored: Rota): RotaView {
  const rota = rotaInWeeks(team, stored);
  const now = weekOfDay(team, team.today);
  const last = rota.weeks.at(-1)?.week ?? now;
  const known = Math.floor((toDayNumber(last) - toDayNumber(now)) / 7) + 1;
  const weeks = dutyWeeks(team, Math.max(minWeeksShown, known));
  const holders = new Map(rota.weeks.map(({ week, person }) => [week, person]));
  const past = weeks.filter(({ week }) => week <= now);
  const shares = rotaShares(rota.people, past, holders);
  const first = rota.weeks[0]?.week ?? now;
  return {
    version: rota.version,
    today: team.today,
    people: rota.people,
    weeks: weeks
      .filter(({ week }) => week >= now || week >= first)
      .map((week, place, all) => weekView(rota, week, now, all[place - 1]?.week)),
    counts: rota.people.map(({ id, name }): RotaCount => {
      const { held, share } = shares.get(id) ?? { held: 0, share: 0 };
      const ahead = rota.weeks.filter(({ week, person }) => person === id && week > now).length;
      return { id, name, held, share, ahead };
    }),
    weeksHeld: past.filter(({ week }) => holders.has(week)).length,
    spread: rotaSpread(shares.values()),
  };
}

function weekView(
  rota: Rota,
  week: DutyWeek,
  now: IsoDay,
  before: IsoDay | undefined,
): RotaWeekView {
  const held = rota.weeks.find((row) => row.week === week.week);
  const person = held && rota.people.find(({ id }) => id === held.person);
  const { days } = week;
  return {
    week: week.week,
    from: days[0] ?? week.week,
    to: days.at(-1) ?? toIsoDay(toDayNumber(week.week) + 6),
    person: person ? { id: person.id, name: person.name } : null,
    byHand: held?.byHand ?? false,
    when: week.week < now ? "past" : week.week === now ? "now" : "ahead",
    problem: person && week.week >= now ? problemOf(rota, week, person.id, before) : null,
    away: week.week < now ? [] : awayIn(rota, week),
  };
}

function awayIn({ people }: Rota, week: DutyWeek): string[] {
  return people
    .filter((person) => isOnRota(person, week) && !canHold(person, week))
    .map(({ name }) => name);
}

function problemOf(
  rota: Rota,
  week: DutyWeek,
  id: number,
  before: IsoDay | undefined,
): RotaProblem | null {
  const person = rota.people.find((one) => one.id === id);
  if (person === undefined || !isOnRota(person, week)) return "off-rota";
  if (!canHold(person, week)) return "away";
  const isTwice = rota.weeks.some((row) => row.week === before && row.person === id);
  return isTwice ? "twice-running" : null;
}
