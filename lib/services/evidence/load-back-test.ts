import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { type IsoDay, toIsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { formatHistoryWindow, type HistoryWindow } from "@/lib/metrics/evidence/history-window";
import type { Kupiec } from "@/lib/metrics/evidence/kupiec";
import { type TriedRule, tryRulesInSteps } from "@/lib/metrics/evidence/rule-grid";
import { describeSlaRule, formatSlaRule } from "@/lib/metrics/sla-rule";
import type { GroupNames, SlaGrouping } from "@/lib/metrics/sla-table";
import { loadPastCards } from "@/lib/services/evidence/load-past-cards";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";
import { inSlices } from "@/lib/services/team/in-slices";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";
import { groupCards } from "@/lib/services/team/team-groups";

export type BackTestOptions = {
  by: SlaGrouping;
  window: HistoryWindow;
  minHistory: number;
  openCards: boolean;
};

/** Percentages out of 100; null where nothing could be quoted. */
type BackTestFigures = {
  quoted: number;
  breached: number;
  breachedPercent: number | null;
  low: number | null;
  high: number | null;
  /** What the SLA table says of the same cards: the share over their own SLA */
  claimedPercent: number | null;
  /** How often the rule is breached while nothing changes */
  nominalPercent: number | null;
  kupiecP: number | null;
  direction: Kupiec["direction"] | null;
  meanQuotedDays: number | null;
};

type BackTestRow = GroupNames & BackTestFigures;

export type BackTest = {
  by: SlaGrouping;
  rule: string;
  ruleText: string;
  window: string;
  minHistory: number;
  openCards: boolean;
  dayCount: DayCount;
  asOf: IsoDay;
  /** Groups with at least one committed card, in the team's own order */
  rows: BackTestRow[];
  /** All groups, each quoted from its own past */
  total: BackTestFigures;
};

/**
 * Whether a rule's quotes would have held: each card of a group quoted from the group's own past.
 * The period of the filter says which cards are tried, by commit day. Definition: METRICS 6.
 */
export async function loadBackTest(
  context: ServiceContext,
  filter: CardFilter,
  options: BackTestOptions,
): Promise<BackTest> {
  const team = await loadTeam(context);
  const key = `back-test:${team.today}:${JSON.stringify([filter, options])}`;
  return rememberForRevision(team, key, async () => {
    const { by, window, minHistory, openCards } = options;
    const { rule, asOf, cards, isInPeriod } = await loadPastCards(team, filter);
    const table = await loadSlaTable({ ...context, team }, by, { ...filter, measure: "cycle" });
    const { calendar, dayCount } = team;
    const trial = {
      ...{ window, openCards, minHistory, calendar },
      today: asOf,
      isTried: isInPeriod,
    };
    const groups = groupCards(team, by, cards);
    const rows: BackTestRow[] = [];
    for (const { names, cards: own } of groups) {
      const [tried] = await inSlices(tryRulesInSteps([own], [rule], trial));
      const claimed = table.rows.find((row) => row.type === names.type && row.size === names.size);
      rows.push({ ...names, ...figuresOf(tried, claimed?.overPercent ?? null) });
    }
    const all = groups.map((one) => one.cards);
    const [together] = await inSlices(tryRulesInSteps(all, [rule], trial));
    const [items, over] = table.rows.reduce(
      ([count, breached], row) => [
        count + (row.over === null ? 0 : row.items),
        breached + (row.over ?? 0),
      ],
      [0, 0],
    );
    return {
      by,
      rule: formatSlaRule(rule),
      ruleText: describeSlaRule(rule),
      window: formatHistoryWindow(window),
      minHistory,
      openCards,
      dayCount,
      asOf: toIsoDay(asOf),
      rows,
      total: figuresOf(together, items === 0 ? null : (100 * over) / items),
    };
  });
}

function figuresOf(tried: TriedRule | undefined, claimedPercent: number | null): BackTestFigures {
  return {
    quoted: tried?.quoted ?? 0,
    breached: tried?.breached ?? 0,
    breachedPercent: tried?.breachedPercent ?? null,
    low: tried?.low ?? null,
    high: tried?.high ?? null,
    claimedPercent,
    nominalPercent: tried?.nominalPercent ?? null,
    kupiecP: tried?.kupiec?.p ?? null,
    direction: tried?.kupiec?.direction ?? null,
    meanQuotedDays: tried?.meanQuotedDays ?? null,
  };
}
