import "server-only";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { maxNameLength } from "@/lib/cards/fields/card-limits";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { requireRole } from "@/lib/cards/people/actor";
import { Problem } from "@/lib/cards/problem";
import { isTimeZone } from "@/lib/dates/day-in-zone";
import { updateTeam } from "@/lib/db/change-team";
import { recountDays } from "@/lib/db/recount-days";
import { replaceHolidays, updateTeamCalendar } from "@/lib/db/teams";
import { type Source, type WritePart, writeTeam } from "@/lib/db/write-team";
import { formatSlaRule, type SlaRule, shortSlaRule } from "@/lib/metrics/sla-rule";
import {
  type ReadSettings,
  refuseOtherVersion,
} from "@/lib/services/settings/refuse-other-version";
import { slaRuleSchema } from "@/lib/services/settings/sla-rule-schema";
import { loadTeamInside } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

export const calendarChangeSchema = z.strictObject({
  timeZone: z
    .string()
    .refine(isTimeZone, { error: "Write a time zone such as Europe/London." })
    .optional(),
  dayCount: z.enum(["working", "calendar"]).optional(),
  workingWeek: z
    .array(z.int().min(1).max(7))
    .min(1, { error: "A working week has at least one day." })
    .transform((days) => [...new Set(days)].sort((a, b) => a - b))
    .optional(),
  holidays: z
    .array(z.strictObject({ day: daySchema, name: z.string().trim().max(maxNameLength) }))
    .max(5_000)
    .optional(),
  rule: slaRuleSchema.optional(),
});

export type CalendarChange = z.output<typeof calendarChangeSchema>;

type CalendarOptions = ReadSettings & { ifRule?: SlaRule | undefined; request?: unknown };

/**
 * Changes how a team counts days: holidays (the whole list), working week, day counting, time
 * zone, and its SLA rule. In the same transaction every card's stored days are worked out again.
 * Returns how many cards' days changed, and whether
 * nothing did. A 409 Problem where the rule, or the version, is not the one expected.
 */
export async function changeCalendar(
  context: ServiceContext & { source: Source },
  asked: CalendarChange | ((current: LoadedTeam) => CalendarChange),
  options: CalendarOptions = {},
): Promise<{ cardsChanged: number; isSame: boolean; revision: number }> {
  const { work, ...part } = calendarPart(context, asked, options);
  const { result, revision } = await writeTeam({ ...context, ...part }, work);
  return { ...result, revision };
}

/** The same as one of several changes that are made together. */
export function calendarPart(
  context: ServiceContext,
  asked: Parameters<typeof changeCalendar>[1],
  { ifRule, version, yours, request = asked }: CalendarOptions,
): WritePart<{ cardsChanged: number; isSame: boolean }> {
  requireRole(context, "owner");
  return {
    action: "change-calendar",
    request,
    work: async ({ tx, record }) => {
      const before = await loadTeamInside(context, tx);
      const change = typeof asked === "function" ? asked(before) : asked;
      await refuseOtherVersion(before, { version, yours: yours ?? change }, tx);
      if (ifRule !== undefined && formatSlaRule(ifRule) !== formatSlaRule(before.rule)) {
        throw new Problem({
          status: 409,
          code: "rule-changed",
          message: `Somebody changed the rule meanwhile: it is ${shortSlaRule(before.rule)} now. Nothing was changed.`,
        });
      }
      const { holidays, rule } = change;
      await updateTeamCalendar(tx, before.id, {
        timeZone: change.timeZone ?? before.timeZone,
        dayCount: change.dayCount ?? before.dayCount,
        workingWeek: change.workingWeek ?? before.workingWeek,
      });
      if (rule !== undefined && formatSlaRule(rule) !== formatSlaRule(before.rule)) {
        await updateTeam(tx, before.id, { rule });
        record(
          "team",
          before.id,
          { rule: formatSlaRule(before.rule) },
          { rule: formatSlaRule(rule) },
        );
      }
      if (holidays) await replaceHolidays(tx, before.id, holidays);
      const after = await loadTeamInside(context, tx);
      const cardsChanged = await recountDays(tx, before.id, after.calendar);
      record("calendar", before.id, sideOf(before), sideOf(after));
      const isSame =
        isDeepStrictEqual(sideOf(before), sideOf(after)) &&
        formatSlaRule(before.rule) === formatSlaRule(after.rule);
      return { cardsChanged, isSame };
    },
  };
}

function sideOf({ timeZone, dayCount, workingWeek, holidays }: LoadedTeam) {
  return { timeZone, dayCount, workingWeek, holidays };
}
