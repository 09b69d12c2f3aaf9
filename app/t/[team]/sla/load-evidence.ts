import { groupLabel } from "@/components/sla/evidence-tables";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterOfGroup } from "@/lib/charts/evidence/evidence-cards";
import { minHistory } from "@/lib/metrics/quote";
import type { SlaGrouping } from "@/lib/metrics/sla-table";
import { listMarkedDays } from "@/lib/services/evidence/edit-marked-days";
import { loadBackTest } from "@/lib/services/evidence/load-back-test";
import { loadBeforeAfter } from "@/lib/services/evidence/load-before-after";
import { loadDefinitions } from "@/lib/services/evidence/load-definitions";
import { loadGivenQuotes } from "@/lib/services/evidence/load-given-quotes";
import { loadSlaOverTime } from "@/lib/services/evidence/load-sla-over-time";
import { loadSpread } from "@/lib/services/evidence/load-spread";
import { loadSureness } from "@/lib/services/evidence/load-sureness";
import type { ServiceContext } from "@/lib/services/team/service-context";

const maxCompared = 10;

/**
 * What the SLA page shows at once; the grid of rules and the chances follow when they are worked out.
 * Compared are the latest marked days, and the one asked for; the spread is that of all cards, or of
 * the group named as tables name it.
 */
export async function loadEvidence(
  context: ServiceContext,
  filter: CardFilter,
  by: SlaGrouping,
  asked: { markId: number | null; group: string } = { markId: null, group: "" },
) {
  const all = { kind: "all" } as const;
  const [given, backTest, sureness, time, defined, marked] = await Promise.all([
    loadGivenQuotes(context, filter),
    loadBackTest(context, filter, { by, window: all, minHistory, openCards: false }),
    loadSureness(context, filter, by),
    loadSlaOverTime(context, filter, by, all),
    loadDefinitions(context, filter),
    listMarkedDays(context),
  ]);
  const group = sureness.rows.find((row) => groupLabel(row) === asked.group);
  const spread = await loadSpread(context, filterOfGroup(filter, group ?? {}));
  // Each comparison shuffles its cards two thousand times.
  const compared = marked.filter(
    ({ id }, place) => place >= marked.length - maxCompared || id === asked.markId,
  );
  const marks = await Promise.all(
    compared.map(async (mark) => ({
      mark,
      found: await loadBeforeAfter(context, filter, mark.day),
    })),
  );
  return { given, backTest, sureness, time, spread, defined, marked, marks };
}
