import "server-only";
import { z } from "zod";
import { maxNameLength } from "@/lib/cards/fields/card-limits";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { defaultSizes, defaultStreams, defaultTypes } from "@/lib/cards/fields/default-lists";
import type { ChangePlace } from "@/lib/cards/history/change-place";
import type { Actor } from "@/lib/cards/people/actor";
import { Problem } from "@/lib/cards/problem";
import { freeSlug, slugOf } from "@/lib/cards/team/slug";
import { isTimeZone } from "@/lib/dates/day-in-zone";
import { putMember } from "@/lib/db/members";
import { insertSizes, insertStreams, insertWorkTypes, type WorkType } from "@/lib/db/team-lists";
import { findSlugsLike, insertHolidays, insertTeam, type Team } from "@/lib/db/teams";
import { type Source, writeNewTeam } from "@/lib/db/write-team";
import { defaultSlaRule, formatSlaRule } from "@/lib/metrics/sla-rule";
import type { Repeatable } from "@/lib/services/team/service-context";

export const newTeamSchema = z
  .strictObject({
    name: z
      .string({ error: "Give the team a name." })
      .trim()
      .min(1, { error: "Give the team a name." })
      .max(maxNameLength, { error: `A name has at most ${maxNameLength} characters.` }),
    timeZone: z
      .string()
      .refine(isTimeZone, {
        error: "Write a time zone such as Europe/London.",
        params: { code: "unknown-time-zone" },
      })
      .nullish()
      .meta({ example: "Europe/London", description: "UTC if absent" }),
    dayCount: z.enum(["working", "calendar"]).nullish().meta({ description: "working if absent" }),
    holidays: z
      .array(z.strictObject({ day: daySchema, name: z.string().trim().max(maxNameLength) }))
      .max(5_000)
      .nullish(),
  })
  .meta({ id: "NewTeam" });

export type NewTeamInput = z.output<typeof newTeamSchema>;

type Maker = Repeatable & { actor: Actor; source: Source; place?: ChangePlace };
type Options = {
  isSample?: boolean;
  types?: WorkType[];
  wipLimits?: Readonly<Record<string, number>>;
};

/**
 * Creates a team of whoever asks, with the usual types, sizes and streams, Monday to Friday, mean + 1 SD.
 * What was created with the same key is answered again.
 */
export async function createTeam(
  context: Maker,
  input: NewTeamInput,
  options: Options = {},
): Promise<Team> {
  if (!context.actor.isInstallationOwner) throw ownersMakeTeams();
  const wanted = slugOf(input.name);
  const row = {
    name: input.name,
    timeZone: input.timeZone ?? "UTC",
    workingWeek: [1, 2, 3, 4, 5],
    dayCount: input.dayCount ?? ("working" as const),
    rule: defaultSlaRule,
    isSample: options.isSample ?? false,
  };
  const holidays = [...new Map((input.holidays ?? []).map((one) => [one.day, one])).values()];
  // Two teams of one name may be created at the same time: the later one looks again.
  for (;;) {
    const slug = freeSlug(wanted, await findSlugsLike(wanted));
    const team = await writeNewTeam(
      { ...context, action: "create-team", request: input },
      (tx) => insertTeam(tx, { ...row, slug }),
      async ({ tx, record }, made) => {
        await insertWorkTypes(tx, made.id, options.types ?? defaultTypes);
        await insertSizes(tx, made.id, defaultSizes);
        await insertStreams(
          tx,
          made.id,
          defaultStreams.map((stream) => ({
            ...stream,
            wipLimit: options.wipLimits?.[stream.name] ?? stream.wipLimit,
          })),
        );
        await insertHolidays(tx, made.id, holidays);
        const { userId } = context.actor;
        if (userId !== null) await putMember(tx, made.id, userId, "owner");
        record("team", made.id, null, { ...made, rule: formatSlaRule(made.rule), holidays });
        return {};
      },
    );
    if (team) return team;
  }
}

function ownersMakeTeams(): Problem {
  return new Problem({
    status: 403,
    code: "not-allowed",
    message: "Only an owner of this Walltime can make teams. Ask one of them.",
  });
}
