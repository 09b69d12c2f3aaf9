import "server-only";
import { emptyRota, type Rota, type RotaPerson, type RotaWeek } from "@/lib/cards/rota/rota";
import type { IsoDay } from "@/lib/dates/day";
import { type Database, database } from "@/lib/db/client";
import { toDate, toDateOrNull, toDay, toDayOrNull } from "@/lib/db/days";

/** A team's rota: people in the order they came, weeks the earliest first; empty where there is none. */
export async function findRota(teamId: number, db: Database = database()): Promise<Rota> {
  const rota = await db.rota.findUnique({ where: { teamId }, select: { version: true } });
  if (rota === null) return emptyRota;
  const people = await db.rotaPerson.findMany({ where: { teamId }, orderBy: { id: "asc" } });
  const away = await db.rotaAbsence.findMany({ where: { teamId }, orderBy: { fromOn: "asc" } });
  const weeks = await db.rotaWeek.findMany({ where: { teamId }, orderBy: { weekOn: "asc" } });
  return {
    version: rota.version,
    people: people.map(({ id, name, fromOn, toOn }) => ({
      id,
      name,
      from: toDayOrNull(fromOn),
      to: toDayOrNull(toOn),
      absences: away
        .filter((row) => row.personId === id)
        .map((row) => ({ from: toDay(row.fromOn), to: toDay(row.toOn) })),
    })),
    weeks: weeks.map(({ weekOn, personId, byHand }) => ({
      week: toDay(weekOn),
      person: personId,
      byHand,
    })),
  };
}

/** Makes the rota's row with its next version. */
export async function putRotaVersion(db: Database, teamId: number, version: number): Promise<void> {
  await db.rota.upsert({ where: { teamId }, create: { teamId, version }, update: { version } });
}

/** Inserts somebody with their absences, or puts others in their place. */
export async function putRotaPerson(
  db: Database,
  key: { teamId: number; revision: number },
  { id, name, from, to, absences }: RotaPerson,
): Promise<void> {
  const { teamId, revision } = key;
  const data = { name, fromOn: toDateOrNull(from), toOn: toDateOrNull(to), revision };
  await db.rotaPerson.upsert({
    where: { teamId_id: { teamId, id } },
    create: { teamId, id, ...data },
    update: data,
  });
  await db.rotaAbsence.deleteMany({ where: { teamId, personId: id } });
  await db.rotaAbsence.createMany({
    data: absences.map((away) => ({
      teamId,
      personId: id,
      fromOn: toDate(away.from),
      toOn: toDate(away.to),
    })),
  });
}

/** Removes somebody, with their absences and weeks. */
export async function deleteRotaPerson(db: Database, teamId: number, id: number): Promise<void> {
  await db.rotaPerson.deleteMany({ where: { teamId, id } });
}

/** Puts weeks in the place of those that were, and frees others. */
export async function putRotaWeeks(
  db: Database,
  key: { teamId: number; revision: number },
  weeks: readonly RotaWeek[],
  freed: readonly IsoDay[],
): Promise<void> {
  const { teamId, revision } = key;
  const touched = [...weeks.map(({ week }) => week), ...freed].map(toDate);
  await db.rotaWeek.deleteMany({ where: { teamId, weekOn: { in: touched } } });
  await db.rotaWeek.createMany({
    data: weeks.map(({ week, person, byHand }) => ({
      teamId,
      weekOn: toDate(week),
      personId: person,
      byHand,
      revision,
    })),
  });
}

export type FeedWeek = { week: IsoDay; name: string; revision: number; changedAt: Date };

/** Weeks from a day on with who holds them, and the last change of either. */
export async function findFeedWeeks(teamId: number, from: IsoDay): Promise<FeedWeek[]> {
  return database().$queryRaw<FeedWeek[]>`
    select w.week_on::text as week, p.name, c.revision, c.at as "changedAt"
    from rota_weeks w
    join rota_people p on p.team_id = ${teamId} and p.id = w.person_id
    join changes c on c.team_id = ${teamId} and c.revision = greatest(w.revision, p.revision)
    where w.team_id = ${teamId} and w.week_on >= ${from}::date
    order by w.week_on`;
}

/** Who holds the week kept nearest before or on a day, of the ten days before; null for nobody. */
export async function findHolderNear(
  teamId: number,
  from: IsoDay,
  to: IsoDay,
): Promise<{ week: IsoDay; personId: number; name: string } | null> {
  const [row] = await database().$queryRaw<{ week: IsoDay; personId: number; name: string }[]>`
    select w.week_on::text as week, p.id as "personId", p.name
    from rota_weeks w join rota_people p on p.team_id = ${teamId} and p.id = w.person_id
    where w.team_id = ${teamId} and w.week_on between ${from}::date and ${to}::date
    order by w.week_on desc limit 1`;
  return row ?? null;
}

/** Whether somebody of the rota is away on a day. */
export async function isRotaPersonAway(
  teamId: number,
  personId: number,
  day: IsoDay,
): Promise<boolean> {
  const count = await database().rotaAbsence.count({
    where: { teamId, personId, fromOn: { lte: toDate(day) }, toOn: { gte: toDate(day) } },
  });
  return count > 0;
}
