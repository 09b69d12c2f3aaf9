import "server-only";
import { z } from "zod";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { invalidFields, Problem } from "@/lib/cards/problem";
import { type HeadCount, headCountOn } from "@/lib/cards/team/head-count";
import { type IsoDay, toDayNumber } from "@/lib/dates/day";
import { deleteHeadCount, findHeadCounts, putHeadCount } from "@/lib/db/head-counts";
import { type Source, writeTeam } from "@/lib/db/write-team";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

type Context = ServiceContext & { source: Source };

const maxPeople = 10_000;
const number = (error: string, least: number) =>
  z
    .int({ error })
    .min(least, { error })
    .max(maxPeople, { error: `At most ${maxPeople}.` });

const people = number("A whole number of people, at least 1.", 1);
const onSupport = number("A whole number of people, 0 for none.", 0);

const fewEnough = {
  error: "No more people can be on support than the team has.",
  path: ["onSupport"],
  params: { code: "more-than-people" },
};

/** What a day's head count says. */
export const headCountSchema = z
  .strictObject({
    people: people.meta({ example: 5 }),
    onSupport: onSupport.default(0).meta({ description: "How many of them; 0 if absent" }),
  })
  .refine((one) => one.onSupport <= one.people, fewEnough)
  .meta({ id: "NewHeadCount" });

/** The same with its day, as a form sends it. */
export const datedHeadCountSchema = z
  .strictObject({ from: daySchema, people, onSupport })
  .refine((one) => one.onSupport <= one.people, fewEnough);

const maxHeadCounts = 1_000;

/** A day in an address that a head count can be from; a 422 Problem for anything that is none. */
export function headCountDayOf(text: string): IsoDay {
  const parsed = daySchema.safeParse(text);
  if (parsed.success) return parsed.data;
  const message = parsed.error.issues[0]?.message ?? "";
  throw invalidFields([{ field: "from", code: "not-a-day", message }]);
}

/** The team's head counts, the earliest first. */
export async function listHeadCounts(context: ServiceContext): Promise<HeadCount[]> {
  const team = await loadTeam(context);
  return rememberForRevision(team, "head-counts", () => findHeadCounts(team.id));
}

/** The head count that held on a day; null where none is known. */
export async function loadHeadCountOn(
  context: ServiceContext,
  day: IsoDay,
): Promise<HeadCount | null> {
  return headCountOn(await listHeadCounts(context), day);
}

/**
 * Says how many people the team has from a day on, in the place of what was said of that day before.
 * A 422 Problem beyond a thousand head counts.
 */
export async function setHeadCount(context: Context, input: HeadCount): Promise<HeadCount> {
  const { result } = await writeTeam(
    { ...context, action: "set-head-count", request: input },
    async ({ tx, record }) => {
      const known = await findHeadCounts(context.teamId, tx);
      const before = known.find(({ from }) => from === input.from) ?? null;
      if (before === null && known.length >= maxHeadCounts) {
        throw new Problem({
          status: 422,
          code: "too-many-head-counts",
          message: `A team keeps up to ${maxHeadCounts} head counts. Remove one first.`,
        });
      }
      await putHeadCount(tx, context.teamId, input);
      record(entity, toDayNumber(input.from), before, input);
      return { ...input };
    },
  );
  return result;
}

/** Takes a head count away, so that the one before it goes on; a 404 Problem when it is gone. */
export async function removeHeadCount(context: Context, from: IsoDay): Promise<HeadCount> {
  const { result } = await writeTeam(
    { ...context, action: "remove-head-count", request: { from } },
    async ({ tx, record }) => {
      const known = await findHeadCounts(context.teamId, tx);
      const before = known.find((one) => one.from === from);
      if (before === undefined) throw headCountGone();
      await deleteHeadCount(tx, context.teamId, from);
      record(entity, toDayNumber(from), before, null);
      return { ...before };
    },
  );
  return result;
}

const entity = "head_count";

function headCountGone(): Problem {
  return new Problem({
    status: 404,
    code: "head-count-not-found",
    message: "There is no head count from that day. It may have been removed.",
  });
}
