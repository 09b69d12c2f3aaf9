import "server-only";
import { isDeepStrictEqual } from "node:util";
import { updateTeam } from "@/lib/db/change-team";
import { recountDays } from "@/lib/db/recount-days";
import type { SettingsSide, SettingsUndoRecord } from "@/lib/db/settings-changes";
import { type Holiday, replaceHolidays, updateTeamCalendar } from "@/lib/db/teams";
import type { TeamWrite } from "@/lib/db/write-team";
import { formatSlaRule, parseSlaRule } from "@/lib/metrics/sla-rule";
import { loadTeamInside } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** Gives a team back the name, rule, archive and calendar that a change took from it. */
export async function putBackTeam(
  write: TeamWrite,
  context: ServiceContext,
  records: readonly SettingsUndoRecord[],
): Promise<void> {
  for (const { entity, before, after } of records) {
    if (before === null || after === null) continue;
    if (entity === "team") await putBackFacts(write, context, before, after);
    if (entity === "calendar") await putBackCalendar(write, context, before, after);
  }
}

async function putBackFacts(
  { tx, record }: TeamWrite,
  context: ServiceContext,
  was: SettingsSide,
  became: SettingsSide,
): Promise<void> {
  const team = await loadTeamInside(context, tx);
  if (typeof was.name === "string" && was.name !== became.name) {
    await updateTeam(tx, team.id, { name: was.name });
    record("team", team.id, { name: team.name }, { name: was.name });
  }
  const rule = typeof was.rule === "string" ? parseSlaRule(was.rule) : null;
  if (rule !== null && was.rule !== became.rule) {
    await updateTeam(tx, team.id, { rule });
    record("team", team.id, { rule: formatSlaRule(team.rule) }, { rule: formatSlaRule(rule) });
  }
  if (typeof was.archived === "boolean" && was.archived !== became.archived) {
    await updateTeam(tx, team.id, { archivedAt: was.archived ? new Date() : null });
    record("team", team.id, { archived: !was.archived }, { archived: was.archived });
  }
}

type Calendar = Pick<
  Awaited<ReturnType<typeof loadTeamInside>>,
  "timeZone" | "dayCount" | "workingWeek" | "holidays"
>;

async function putBackCalendar(
  { tx, record }: TeamWrite,
  context: ServiceContext,
  was: SettingsSide,
  became: SettingsSide,
): Promise<void> {
  const current = sideOf(await loadTeamInside(context, tx));
  const { timeZone, dayCount, workingWeek } = { ...current, ...differing(was, became) };
  await updateTeamCalendar(tx, context.teamId, { timeZone, dayCount, workingWeek });
  const holidays = holidaysPutBack(current.holidays, listOf(was), listOf(became));
  await replaceHolidays(tx, context.teamId, holidays);
  const team = await loadTeamInside(context, tx);
  await recountDays(tx, team.id, team.calendar);
  record("calendar", team.id, current, sideOf(team));
}

/** What differs between both sides, as it was. */
function differing(was: SettingsSide, became: SettingsSide): Partial<Calendar> {
  return Object.fromEntries(
    Object.entries(was).filter(([key, value]) => !isDeepStrictEqual(value, became[key])),
  );
}

/** The list as it is, with the days that a change touched as they were before it. */
function holidaysPutBack(current: Holiday[], was: Holiday[], became: Holiday[]): Holiday[] {
  const now = new Map(current.map((holiday) => [holiday.day, holiday]));
  const old = new Map(was.map((holiday) => [holiday.day, holiday]));
  const made = new Map(became.map((holiday) => [holiday.day, holiday]));
  for (const day of new Set([...old.keys(), ...made.keys()])) {
    const before = old.get(day);
    if (isDeepStrictEqual(before, made.get(day))) continue;
    if (before) now.set(day, before);
    else now.delete(day);
  }
  return [...now.values()];
}

function listOf({ holidays }: SettingsSide): Holiday[] {
  return Array.isArray(holidays) ? holidays : [];
}

function sideOf({ timeZone, dayCount, workingWeek, holidays }: Calendar): Calendar {
  return { timeZone, dayCount, workingWeek, holidays };
}
