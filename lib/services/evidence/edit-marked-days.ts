import "server-only";
import { z } from "zod";
import { maxNameLength } from "@/lib/cards/fields/card-limits";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { Problem } from "@/lib/cards/problem";
import type { MarkedDay } from "@/lib/cards/team/marked-day";
import { findLastListId } from "@/lib/db/card-changes";
import { deleteMarkedDay, findMarkedDays, putMarkedDay } from "@/lib/db/marked-days";
import { type Source, type TeamWrite, writeTeam } from "@/lib/db/write-team";
import { loadTeam, loadTeamInside } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

type Context = ServiceContext & { source: Source };

const label = z
  .string({ error: "Say what changed that day." })
  .trim()
  .min(1, { error: "Say what changed that day." })
  .max(maxNameLength, { error: `At most ${maxNameLength} characters.` })
  .meta({ example: "Started quoting SLAs" });

export const newMarkedDaySchema = z
  .strictObject({ day: daySchema, label })
  .meta({ id: "NewMarkedDay" });
export const markedDayPatchSchema = z
  .strictObject({ day: daySchema.optional(), label: label.optional() })
  .meta({ id: "MarkedDayPatch" });

const maxMarkedDays = 200;

/** A marked day's id from an address; a 404 Problem for anything that is none. */
export function markedDayIdOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw markedDayGone();
  return Number(text);
}

/** The team's marked days, the earliest first. */
export async function listMarkedDays(context: ServiceContext): Promise<MarkedDay[]> {
  const team = await loadTeam(context);
  return rememberForRevision(team, "marked-days", () => findMarkedDays(team.id));
}

/** Marks a day on which the team changed how it works; answers the change too. A 422 Problem for a day to come. */
export async function addMarkedDay(
  context: Context,
  input: z.output<typeof newMarkedDaySchema>,
): Promise<MarkedDay & { revision: number }> {
  const { result, revision } = await writeTeam(
    { ...context, action: "add-marked-day", request: input },
    async (write) => {
      const known = await findMarkedDays(context.teamId, write.tx);
      if (known.length >= maxMarkedDays) {
        throw new Problem({
          status: 422,
          code: "too-many-marked-days",
          message: `A team keeps up to ${maxMarkedDays} marked days. Remove one first.`,
        });
      }
      // A day that was removed keeps its key, so that undoing finds its place free.
      const last = await findLastListId(context.teamId, entity, write.tx);
      const id = Math.max(last, ...known.map((row) => row.id)) + 1;
      return save(context, write, null, { id, ...input });
    },
  );
  return { ...result, revision };
}

/** Gives a marked day another day or other words; a 404 Problem when it is gone. */
export async function editMarkedDay(
  context: Context,
  id: number,
  patch: z.output<typeof markedDayPatchSchema>,
): Promise<MarkedDay> {
  const { result } = await writeTeam(
    { ...context, action: "edit-marked-day", request: { id, ...patch } },
    async (write) => {
      const before = await markedDay(context, write, id);
      const { day = before.day, label: words = before.label } = patch;
      return save(context, write, before, { id, day, label: words });
    },
  );
  return result;
}

/** Removes a marked day and gives back what it was; a 404 Problem when it is gone. */
export async function removeMarkedDay(context: Context, id: number): Promise<MarkedDay> {
  const { result } = await writeTeam(
    { ...context, action: "remove-marked-day", request: { id } },
    async (write) => {
      const before = await markedDay(context, write, id);
      await deleteMarkedDay(write.tx, context.teamId, id);
      write.record(entity, id, before, null);
      return before;
    },
  );
  return result;
}

const entity = "marked_day";

async function save(
  context: Context,
  { tx, record }: TeamWrite,
  before: MarkedDay | null,
  after: MarkedDay,
): Promise<MarkedDay> {
  const { today } = await loadTeamInside(context, tx);
  if (after.day > today) {
    throw new Problem({
      status: 422,
      code: "day-to-come",
      field: "day",
      message: `The day is still to come. The latest is today, ${today}.`,
    });
  }
  await putMarkedDay(tx, context.teamId, after);
  record(entity, after.id, before, after);
  return after;
}

async function markedDay(context: Context, { tx }: TeamWrite, id: number): Promise<MarkedDay> {
  const found = (await findMarkedDays(context.teamId, tx)).find((row) => row.id === id);
  if (found) return found;
  throw markedDayGone();
}

function markedDayGone(): Problem {
  return new Problem({
    status: 404,
    code: "marked-day-not-found",
    message: "There is no such marked day. It may have been removed.",
  });
}
