import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { Problem } from "@/lib/cards/problem";
import { type DayNumber, toDayNumber } from "@/lib/dates/day";
import type { ReleasedScope } from "@/lib/db/card-scope";
import { getLastReleaseDay } from "@/lib/db/cycle-histograms";
import { parseSlaRule, type SlaRule } from "@/lib/metrics/sla-rule";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import { scopeOfNames } from "@/lib/services/team/scope-of-names";
import { rememberForRevision } from "@/lib/services/team/team-cache";

export type ResolvedFilter = {
  scope: ReleasedScope;
  rule: SlaRule;
  /** The day at whose end things are seen */
  asOf: DayNumber;
};

/** Turns the names in a filter into the team's keys; a 400 Problem for a name it does not have. */
export async function resolveFilter(team: LoadedTeam, filter: CardFilter): Promise<ResolvedFilter> {
  const names = scopeOfNames(team, filter);
  const today = toDayNumber(team.today);
  const asOf = toDayNumber(filter.asOf ?? team.today);
  if (asOf > today) throw inTheFuture(team);
  const lastRelease = await rememberForRevision(team, "last-release", () =>
    getLastReleaseDay(team.id),
  );
  const ofKind = filter.kind
    ? team.types.filter((type) => filter.kind?.includes(type.kind)).map((type) => type.id)
    : undefined;
  return {
    scope: {
      from: filter.from === undefined ? undefined : toDayNumber(filter.from),
      to: filter.to === undefined ? undefined : toDayNumber(filter.to),
      ...names,
      type: ofKind ? ofKind.filter((id) => names.type?.includes(id) ?? true) : names.type,
      measure: filter.measure,
      // Seen on or after the last release, the cards as they stand are what was known.
      asOf: lastRelease === null || asOf < lastRelease || asOf < today ? asOf : undefined,
    },
    rule: ruleOf(team, filter.rule),
    asOf,
  };
}

function inTheFuture(team: LoadedTeam): Problem {
  return new Problem({
    status: 400,
    code: "as-of-in-future",
    field: "asOf",
    message: `asOf is in the future. The latest day is today, ${team.today}.`,
  });
}

function ruleOf(team: LoadedTeam, text: string | undefined): SlaRule {
  if (text === undefined || text.trim() === "") return team.rule;
  const rule = parseSlaRule(text);
  if (rule) return rule;
  throw new Problem({
    status: 400,
    code: "unknown-rule",
    field: "rule",
    message: `"${text}" is not an SLA rule. Write mean+1sd (or another number before sd) or a percentile from p1 to p99.`,
  });
}
