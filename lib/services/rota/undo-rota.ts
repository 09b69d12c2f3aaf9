import "server-only";
import { nameKey } from "@/lib/cards/fields/name-key";
import type { Problem } from "@/lib/cards/problem";
import type { Rota, RotaPerson } from "@/lib/cards/rota/rota";
import { toDayNumber } from "@/lib/dates/day";
import { type EntityChange, findEntityChanges } from "@/lib/db/change-records";
import { findRota } from "@/lib/db/rota";
import { writeTeam } from "@/lib/db/write-team";
import type { RotaContext } from "@/lib/services/rota/save-rota";
import {
  isSameSide,
  personEntity,
  type WeekSide,
  weekEntity,
  writeRota,
} from "@/lib/services/rota/write-rota";
import { cannotUndo, changeGone } from "@/lib/services/team/undo-problems";

/**
 * Takes back what one change did to the support rota. Throws a 404 Problem for an unknown change,
 * a 409 where what it did was changed since.
 */
export async function undoRota(
  context: RotaContext,
  revision: number,
): Promise<{ cards: number; revision: number }> {
  const undone = await writeTeam(
    { ...context, action: "undo-rota", undoes: revision, request: { revision } },
    async (write) => {
      const { teamId } = context;
      const find = <T extends { [column: string]: unknown }>(entity: string) =>
        findEntityChanges<T>(teamId, revision, entity, () => 0, write.tx);
      const people = await find<RotaPerson>(personEntity);
      const weeks = await find<WeekSide>(weekEntity);
      if (people.length + weeks.length === 0) throw changeGone();
      const now = await findRota(teamId, write.tx);
      const rota: Rota = {
        ...now,
        people: restored(now.people, people, ({ id }) => id).sort((a, b) => a.id - b.id),
        weeks: restored<WeekSide>(
          now.weeks.map((week) => ({ ...week, name: "" })),
          weeks,
          ({ week }) => toDayNumber(week),
        ).map(({ week, person, byHand }) => ({ week, person, byHand })),
      };
      const ids = new Set(rota.people.map(({ id }) => id));
      if (rota.weeks.some(({ person }) => !ids.has(person))) throw changedSince();
      if (new Set(rota.people.map(({ name }) => nameKey(name))).size < ids.size) {
        throw changedSince();
      }
      rota.weeks.sort((a, b) => (a.week < b.week ? -1 : 1));
      return { version: await writeRota(write, now, rota) };
    },
  );
  return { cards: 0, revision: undone.revision };
}

/** The rows as they were before the change; a 409 Problem where one is not as the change left it. */
function restored<T extends RotaPerson | WeekSide>(
  rows: readonly T[],
  changes: readonly EntityChange<T>[],
  idOf: (row: T) => number,
): T[] {
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  for (const { id, before, after } of changes) {
    if (!isSameSide(byId.get(id) ?? null, after)) throw changedSince();
    if (before === null) byId.delete(id);
    else byId.set(id, before);
  }
  return [...byId.values()];
}

function changedSince(): Problem {
  return cannotUndo("the rota was changed there since. Change it by hand instead.");
}
