import "server-only";
import { nameKey } from "@/lib/cards/fields/name-key";
import { findSize } from "@/lib/cards/fields/size-names";
import { unsizedWord } from "@/lib/cards/fields/unsized-word";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { Problem } from "@/lib/cards/problem";
import { type DayNumber, toDayNumber } from "@/lib/dates/day";
import type { ReleasedScope } from "@/lib/db/card-scope";
import { getLastReleaseDay } from "@/lib/db/cycle-histograms";
import { parseSlaRule, type SlaRule } from "@/lib/metrics/sla-rule";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import { rememberForRevision } from "@/lib/services/team/team-cache";

export type ResolvedFilter = {
  scope: ReleasedScope;
  rule: SlaRule;
  /** The day at whose end things are seen */
  asOf: DayNumber;
};

/** Turns the names in a filter into the team's keys; a 400 Problem for a name it does not have. */
export async function resolveFilter(team: LoadedTeam, filter: CardFilter): Promise<ResolvedFilter> {
  const typeIds = idsOf(team.types, filter.type, "type");
  const sizeIds = filter.size && sizeIdsOf(team, filter.size);
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
      typeIds: ofKind ? ofKind.filter((id) => typeIds?.includes(id) ?? true) : typeIds,
      sizeIds,
      clients: filter.client,
      classesOfService: filter.class,
      streamIds: idsOf(team.streams, filter.stream, "stream"),
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

function idsOf(
  known: { id: number; name: string }[],
  names: string[] | undefined,
  field: string,
): number[] | undefined {
  return names?.map((name) => {
    const found = known.find((one) => sameName(one.name, name));
    if (found) return found.id;
    throw unknownName(field, name, known);
  });
}

function sizeIdsOf(team: LoadedTeam, names: string[]): (number | null)[] {
  return names.map((name) => {
    const found = findSize(team.sizes, name);
    if (found) return found.id;
    if (name.trim() === "" || sameName(name, unsizedWord)) return null;
    throw unknownName("size", name, team.sizes);
  });
}

function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

function unknownName(field: string, name: string, known: { name: string }[]): Problem {
  return new Problem({
    status: 400,
    code: `unknown-${field}`,
    field,
    message: `This team has no ${field} "${name}". It has: ${known.map((one) => one.name).join(", ")}.`,
  });
}
