import { loadEvidence } from "@/app/t/[team]/sla/load-evidence";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { evidenceTable } from "@/lib/files/evidence-tables";
import { minHistory } from "@/lib/metrics/quote";
import type { SlaGrouping } from "@/lib/metrics/sla-table";
import { loadBackTest } from "@/lib/services/evidence/load-back-test";
import { loadGivenQuotes } from "@/lib/services/evidence/load-given-quotes";
import { loadReliability } from "@/lib/services/evidence/load-reliability";
import { loadRuleGrid } from "@/lib/services/evidence/load-rule-grid";
import type { ServiceContext } from "@/lib/services/team/service-context";

const group = ["type", "size"] as const;

/** The back-test of the page as a table; the last row is all groups together. */
export async function backTestFile(context: ServiceContext, filter: CardFilter, by: SlaGrouping) {
  const found = await loadBackTest(context, filter, {
    ...{ by, window: { kind: "all" }, minHistory, openCards: false },
  });
  return evidenceTable(
    "Back-test",
    [
      ...group,
      ...(["quoted", "breached", "breachedPercent", "low", "high", "claimedPercent"] as const),
      ...(["nominalPercent", "kupiecP", "direction", "meanQuotedDays"] as const),
    ],
    [...found.rows, { ...found.total, type: "All cards" }],
  );
}

/** Every rule that was tried. */
export async function rulesFile(context: ServiceContext, filter: CardFilter, by: SlaGrouping) {
  const { rows } = await loadRuleGrid(context, filter, by);
  return evidenceTable(
    "Rules",
    [
      ...(["rule", "window", "openCards", "quoted", "breached", "breachedPercent", "low"] as const),
      ...(["high", "nominalPercent", "distance", "kupiecP", "meanQuotedDays"] as const),
      "isEfficient",
    ],
    rows,
  );
}

/** Every quote that a card got. */
export async function quotesFile(context: ServiceContext, filter: CardFilter) {
  const { quotes } = await loadGivenQuotes(context, filter);
  return evidenceTable(
    "Quotes",
    [
      ...(["number", "title", "type", "size", "group", "committed", "dueOn", "released"] as const),
      ...(["wholeDays", "days", "outcome", "reconstructed"] as const),
    ],
    quotes,
  );
}

/** All that the page shows, a table a section. */
export async function allEvidenceFiles(
  context: ServiceContext,
  filter: CardFilter,
  by: SlaGrouping,
) {
  const { sureness, time, spread, defined, marks } = await loadEvidence(context, filter, by);
  const { said } = await loadReliability(context, filter.asOf);
  return [
    await backTestFile(context, filter, by),
    await rulesFile(context, filter, by),
    await quotesFile(context, filter),
    evidenceTable(
      "Sureness",
      [
        ...group,
        ...(["items", "sla", "slaLow", "slaHigh", "coverage", "percentile"] as const),
        ...(["overPercent", "overLow", "overHigh", "itemsToHalve"] as const),
      ],
      [...sureness.rows, sureness.total],
    ),
    evidenceTable(
      "SLA over time",
      ["day", "items", "mean", "sd", "sla", "wholeDays", "median", "p85", "p95"],
      time.total,
    ),
    evidenceTable(
      "Outliers",
      ["number", "title", "type", "released", "days", "timesMedian"],
      spread.outliers,
    ),
    evidenceTable(
      "Before and after",
      ["day", "label", "before", "after", "meanBefore", "meanAfter", "change", "p"],
      marks.map(({ mark, found }) => ({
        ...{ day: mark.day, label: mark.label, ...found.cards },
        meanBefore: found.result?.before.mean,
        meanAfter: found.result?.after.mean,
        change: found.result?.mean.change,
        p: found.result?.mean.p,
      })),
    ),
    evidenceTable(
      "Definitions",
      ["definition", "items", "sla", "wholeDays", "overPercent"],
      defined.rows,
    ),
    evidenceTable("Chances", ["from", "count", "said", "happened"], said?.bins ?? []),
  ];
}
