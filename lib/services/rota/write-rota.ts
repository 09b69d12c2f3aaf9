import "server-only";
import type { Rota, RotaPerson, RotaWeek } from "@/lib/cards/rota/rota";
import { toDayNumber } from "@/lib/dates/day";
import { deleteRotaPerson, putRotaPerson, putRotaVersion, putRotaWeeks } from "@/lib/db/rota";
import type { TeamWrite } from "@/lib/db/write-team";

export const personEntity = "rota_person";
export const weekEntity = "rota_week";

/** A week as records of changes keep it, with the name so that the history reads alone. */
export type WeekSide = RotaWeek & { name: string };

/** Writes what differs between two states of a rota and records it. Returns the next version. */
export async function writeRota(write: TeamWrite, before: Rota, after: Rota): Promise<number> {
  const { tx, team, revision, record } = write;
  const key = { teamId: team.id, revision };
  const version = before.version + 1;
  await putRotaVersion(tx, team.id, version);
  const people = differences(before.people, after.people, ({ id }) => id);
  const weeks = differences(sidesOf(before), sidesOf(after), ({ week }) => toDayNumber(week));
  for (const { after: person } of people) if (person) await putRotaPerson(tx, key, person);
  await putRotaWeeks(
    tx,
    key,
    weeks.flatMap((one) => (one.after ? [one.after] : [])),
    weeks.flatMap((one) => (one.before ? [one.before.week] : [])),
  );
  for (const { id, after: person } of people) if (!person) await deleteRotaPerson(tx, team.id, id);
  for (const { id, before: was, after: is } of people) record(personEntity, id, was, is);
  for (const { id, before: was, after: is } of weeks) record(weekEntity, id, was, is);
  return version;
}

type Difference<T> = { id: number; before: T | null; after: T | null };

/** What is on one side only, or not the same on both, in ascending order of id. */
function differences<T extends RotaPerson | WeekSide>(
  before: readonly T[],
  after: readonly T[],
  idOf: (one: T) => number,
): Difference<T>[] {
  const was = new Map(before.map((one) => [idOf(one), one]));
  const is = new Map(after.map((one) => [idOf(one), one]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort((a, b) => a - b)
    .map((id) => ({ id, before: was.get(id) ?? null, after: is.get(id) ?? null }))
    .filter((one) => !isSameSide(one.before, one.after));
}

/** Whether two sides of a record say the same, whatever somebody is called meanwhile. */
export function isSameSide(one: RotaPerson | WeekSide | null, other: typeof one): boolean {
  return textOf(one) === textOf(other);
}

function textOf(side: RotaPerson | WeekSide | null): string {
  if (side === null) return "";
  if ("week" in side) return JSON.stringify([side.week, side.person, side.byHand]);
  const { name, from, to, absences } = side;
  return JSON.stringify([name, from, to, absences.map((away) => [away.from, away.to])]);
}

function sidesOf({ people, weeks }: Rota): WeekSide[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return weeks.map((week) => ({ ...week, name: names.get(week.person) ?? "" }));
}
