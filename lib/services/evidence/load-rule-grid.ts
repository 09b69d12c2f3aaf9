import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { type IsoDay, toIsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { describeHistoryWindow, formatHistoryWindow } from "@/lib/metrics/evidence/history-window";
import { efficientRules, recommendRule } from "@/lib/metrics/evidence/recommend-rule";
import {
  gridRules,
  gridWindows,
  type TriedRule,
  tryRulesInSteps,
} from "@/lib/metrics/evidence/rule-grid";
import { minHistory } from "@/lib/metrics/quote";
import { formatSlaRule, shortSlaRule } from "@/lib/metrics/sla-rule";
import type { SlaGrouping } from "@/lib/metrics/sla-table";
import { loadPastCards } from "@/lib/services/evidence/load-past-cards";
import { inSlices } from "@/lib/services/team/in-slices";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";
import { groupCards } from "@/lib/services/team/team-groups";

/** A rule on a window, with what became of its quotes; percentages out of 100. */
type GridRow = {
  rule: string;
  ruleText: string;
  window: string;
  windowText: string;
  openCards: boolean;
  quoted: number;
  breached: number;
  breachedPercent: number | null;
  low: number | null;
  high: number | null;
  nominalPercent: number | null;
  /** Breached less nominal, in points */
  distance: number | null;
  kupiecP: number | null;
  meanQuotedDays: number | null;
  /** No other row has both fewer breaches and fewer quoted days */
  isEfficient: boolean;
};

export type RuleGrid = {
  by: SlaGrouping;
  dayCount: DayCount;
  asOf: IsoDay;
  minHistory: number;
  rows: GridRow[];
  /** The rule that quotes follow now, on all history and released cards */
  current: GridRow;
  /** Null where too few cards could be quoted */
  recommended: {
    row: GridRow;
    reason: "shorter" | "keeps-promise" | "current-is-best";
    aimPercent: number;
  } | null;
};

/**
 * The back-test of every rule on every window, with and without open cards. What is recommended is
 * a rule that quotes can follow: on all history, of released cards. Definition: METRICS section 6.
 */
export async function loadRuleGrid(
  context: ServiceContext,
  filter: CardFilter,
  by: SlaGrouping,
): Promise<RuleGrid> {
  const team = await loadTeam(context);
  const key = `rule-grid:${team.today}:${JSON.stringify([filter, by])}`;
  return rememberForRevision(team, key, async () => {
    const { rule: own, asOf, cards, isInPeriod } = await loadPastCards(team, filter);
    const groups = groupCards(team, by, cards).map((group) => group.cards);
    const isOwn = (rule: TriedRule["rule"]) => formatSlaRule(rule) === formatSlaRule(own);
    const rules = gridRules.some(isOwn) ? gridRules : [own, ...gridRules];
    const tried: TriedRule[] = [];
    for (const openCards of [false, true]) {
      for (const window of gridWindows) {
        const trial = {
          ...{ window, openCards, minHistory, calendar: team.calendar },
          today: asOf,
          isTried: isInPeriod,
        };
        tried.push(...(await inSlices(tryRulesInSteps(groups, rules, trial))));
      }
    }
    const efficient = new Set(efficientRules(tried));
    const shown = new Map(tried.map((row) => [row, rowOf(row, efficient.has(row))]));
    const followed = tried.filter(({ window, openCards }) => window.kind === "all" && !openCards);
    const current = followed.find(({ rule }) => isOwn(rule)) as TriedRule;
    const found = recommendRule(followed, current);
    return {
      by,
      dayCount: team.dayCount,
      asOf: toIsoDay(asOf),
      minHistory,
      rows: [...shown.values()],
      current: shown.get(current) as GridRow,
      recommended: found && { ...found, row: shown.get(found.row) as GridRow },
    };
  });
}

function rowOf(row: TriedRule, isEfficient: boolean): GridRow {
  const { rule, window, openCards, quoted, breached, low, high, meanQuotedDays } = row;
  const { breachedPercent, nominalPercent } = row;
  return {
    rule: formatSlaRule(rule),
    ruleText: shortSlaRule(rule),
    window: formatHistoryWindow(window),
    windowText: describeHistoryWindow(window),
    ...{ openCards, quoted, breached, breachedPercent, low, high, nominalPercent },
    distance:
      breachedPercent === null || nominalPercent === null ? null : breachedPercent - nominalPercent,
    kupiecP: row.kupiec?.p ?? null,
    meanQuotedDays,
    isEfficient,
  };
}
