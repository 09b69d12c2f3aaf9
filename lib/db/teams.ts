import "server-only";
import type { IsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { type Database, database } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/days";
import { defaultSlaRule, formatSlaRule, parseSlaRule, type SlaRule } from "@/lib/metrics/sla-rule";

export type Team = {
  id: number;
  slug: string;
  name: string;
  timeZone: string;
  /** ISO weekdays, 1 Monday … 7 Sunday */
  workingWeek: number[];
  dayCount: DayCount;
  rule: SlaRule;
  revision: number;
  isSample: boolean;
};

export type Holiday = { day: IsoDay; name: string };

export type NewTeamRow = Omit<Team, "id" | "revision">;

const teamColumns = {
  id: true,
  slug: true,
  name: true,
  timeZone: true,
  workingWeek: true,
  dayCount: true,
  rule: true,
  revision: true,
  isSample: true,
} as const;

/** All teams that are not archived, by name. */
export async function findTeams(): Promise<Team[]> {
  const rows = await database().team.findMany({
    where: { archivedAt: null },
    select: teamColumns,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(toTeam);
}

/** The keys of all teams, archived ones among them. */
export async function findTeamIds(): Promise<number[]> {
  const teams = await database().team.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  return teams.map((team) => team.id);
}

/** The team at an address; null where there is none. */
export async function getTeamBySlug(slug: string): Promise<Team | null> {
  const row = await database().team.findUnique({ where: { slug }, select: teamColumns });
  return row && toTeam(row);
}

/** The team with an id; null where there is none. */
export async function getTeamById(id: number, db: Database = database()): Promise<Team | null> {
  const row = await db.team.findUnique({ where: { id }, select: teamColumns });
  return row && toTeam(row);
}

function toTeam({ rule, ...row }: Omit<Team, "rule"> & { rule: string }): Team {
  return { ...row, rule: parseSlaRule(rule) ?? defaultSlaRule };
}

/** Slugs that begin with the given one, to find a free one. */
export async function findSlugsLike(slug: string): Promise<string[]> {
  const teams = await database().team.findMany({
    where: { slug: { startsWith: slug } },
    select: { slug: true },
  });
  return teams.map((team) => team.slug);
}

/** Inserts a team; null when its slug is taken. */
export async function insertTeam(db: Database, team: NewTeamRow): Promise<Team | null> {
  const [inserted] = await db.team.createManyAndReturn({
    data: [{ ...team, rule: formatSlaRule(team.rule) }],
    select: teamColumns,
    skipDuplicates: true,
  });
  return inserted ? toTeam(inserted) : null;
}

/** The team's holidays by day. */
export async function findHolidays(teamId: number, db: Database = database()): Promise<Holiday[]> {
  const rows = await db.holiday.findMany({ where: { teamId }, orderBy: { day: "asc" } });
  return rows.map((row) => ({ day: toDay(row.day), name: row.name }));
}

/** Adds holidays. */
export async function insertHolidays(
  db: Database,
  teamId: number,
  holidays: Holiday[],
): Promise<void> {
  await db.holiday.createMany({
    data: holidays.map((holiday) => ({ teamId, day: toDate(holiday.day), name: holiday.name })),
  });
}

/** Puts a list of holidays in the place of a team's. A day given twice keeps its last name. */
export async function replaceHolidays(
  db: Database,
  teamId: number,
  holidays: Holiday[],
): Promise<void> {
  await db.holiday.deleteMany({ where: { teamId } });
  const byDay = new Map(holidays.map((holiday) => [holiday.day, holiday]));
  await insertHolidays(db, teamId, [...byDay.values()]);
}

/** Sets how the team counts days. */
export async function updateTeamCalendar(
  db: Database,
  teamId: number,
  settings: Partial<Pick<Team, "timeZone" | "dayCount" | "workingWeek">>,
): Promise<void> {
  await db.team.update({ where: { id: teamId }, data: settings, select: { id: true } });
}
