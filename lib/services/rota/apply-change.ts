import "server-only";
import { nameKey } from "@/lib/cards/fields/name-key";
import { Problem } from "@/lib/cards/problem";
import type { Absence, Rota, RotaPerson } from "@/lib/cards/rota/rota";
import type { RotaChange } from "@/lib/cards/rota/rota-change";
import { showDay } from "@/lib/dates/show-day";
import { weekOfDay } from "@/lib/services/rota/rota-weeks";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

type SentPeople = NonNullable<RotaChange["people"]>;
type SentWeeks = NonNullable<RotaChange["weeks"]>;

/**
 * The rota with these people. Somebody without an id who has a known name is that person, unless
 * that person is sent with its id. Weeks to
 * come of somebody who is removed have nobody then. A 422 Problem where a name or an id is there twice,
 * absences meet, or somebody is removed who has held a week.
 */
export function withRotaPeople(
  team: LoadedTeam,
  rota: Rota,
  sent: SentPeople,
  lastId: number,
): Rota {
  let next = Math.max(lastId, ...rota.people.map(({ id }) => id));
  const seen = new Set<string>();
  const sentIds = new Set<number>();
  for (const [index, { id }] of sent.entries()) {
    if (id === undefined) continue;
    if (sentIds.has(id)) throw personTwice(index);
    sentIds.add(id);
  }
  const people = sent.map((one, index): RotaPerson => {
    const key = nameKey(one.name);
    if (seen.has(key)) throw nameTwice(one.name, index);
    seen.add(key);
    const known = rota.people.find(({ id, name }) =>
      one.id === undefined ? nameKey(name) === key && !sentIds.has(id) : id === one.id,
    );
    if (one.id !== undefined && known === undefined) throw personGone(index);
    if (known === undefined) next += 1;
    const { name, from, to } = one;
    return { id: known?.id ?? next, name, from, to, absences: inOrder(one.absences, index) };
  });
  const ids = new Set(people.map(({ id }) => id));
  const now = weekOfDay(team, team.today);
  const gone = rota.people.filter(({ id }) => !ids.has(id));
  for (const { id, name } of gone) {
    if (rota.weeks.some(({ week, person }) => person === id && week <= now)) throw hasHeld(name);
  }
  return {
    ...rota,
    people: people.sort((a, b) => a.id - b.id),
    weeks: rota.weeks.filter(({ person }) => ids.has(person)),
  };
}

/** The rota with these weeks set or freed. A 422 Problem for an unknown name or a week given twice. */
export function withWeeks(team: LoadedTeam, rota: Rota, sent: SentWeeks): Rota {
  const weeks = new Map(rota.weeks.map((row) => [row.week, row]));
  const seen = new Set<string>();
  for (const [index, { week: day, person: name, byHand }] of sent.entries()) {
    const week = weekOfDay(team, day);
    if (seen.has(week)) throw weekTwice(week, index);
    seen.add(week);
    if (name === null) {
      weeks.delete(week);
      continue;
    }
    const person = rota.people.find((one) => nameKey(one.name) === nameKey(name));
    if (person === undefined) throw unknownName(name, index);
    weeks.set(week, { week, person: person.id, byHand });
  }
  return { ...rota, weeks: [...weeks.values()].sort((a, b) => (a.week < b.week ? -1 : 1)) };
}

function inOrder(absences: readonly Absence[], index: number): Absence[] {
  const sorted = absences.map(({ from, to }) => ({ from, to })).sort(byFirstDay);
  for (const [place, { from }] of sorted.entries()) {
    const before = sorted[place - 1];
    if (before !== undefined && from <= before.to) throw absencesMeet(before, index);
  }
  return sorted;
}

function byFirstDay(a: Absence, b: Absence): number {
  if (a.from === b.from) return 0;
  return a.from < b.from ? -1 : 1;
}

function refused(code: string, field: string, message: string): Problem {
  return new Problem({ status: 422, code, message, errors: [{ field, code, message }] });
}

function nameTwice(name: string, index: number): Problem {
  const message = `“${name}” is on the rota already. Add something that tells them apart.`;
  return refused("name-taken", `people.${index}.name`, message);
}

function personTwice(index: number): Problem {
  const message = "The same person is given twice. Leave the id out for somebody new.";
  return refused("person-twice", `people.${index}.id`, message);
}

function personGone(index: number): Problem {
  const message = "There is no such person on the rota. They may have been removed.";
  return refused("person-not-found", `people.${index}.id`, message);
}

function hasHeld(name: string): Problem {
  const message = `${name} has held a week, which stays in the record. Give a last day instead of removing.`;
  return refused("has-held-weeks", "people", message);
}

function absencesMeet({ from, to }: Absence, index: number): Problem {
  const message = `These days meet an absence that is there already, ${showDay(from)} to ${showDay(to)}. Remove that one first.`;
  return refused("absences-meet", `people.${index}.absences`, message);
}

function weekTwice(week: string, index: number): Problem {
  const message = `The week of ${showDay(week)} is given twice.`;
  return refused("week-twice", `weeks.${index}.week`, message);
}

function unknownName(name: string, index: number): Problem {
  const message = `There is nobody called “${name}” on the rota. Add the person first.`;
  return refused("person-not-found", `weeks.${index}.person`, message);
}
