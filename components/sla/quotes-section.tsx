import { DataTable } from "@/components/charts/data-table";
import { LegendMark } from "@/components/charts/legend-mark";
import { Plot } from "@/components/charts/plot/plot";
import { backTestColumns, backTestRow } from "@/components/sla/evidence-tables";
import { Fold } from "@/components/sla/fold";
import { Question } from "@/components/ui/question";
import { driftPlot } from "@/lib/charts/evidence/drift-plot";
import { type EvidenceScope, evidenceCardsHref } from "@/lib/charts/evidence/evidence-cards";
import { quotesSentence } from "@/lib/charts/evidence/evidence-words";
import { type MarkedOn, quotesPlot } from "@/lib/charts/evidence/quotes-plot";
import { kindMark } from "@/lib/charts/marks/type-marks";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { countOf } from "@/lib/format/count-of";
import { formatNumber } from "@/lib/format/format-number";
import { formatPercent } from "@/lib/format/format-percent";

type Kept = Parameters<typeof quotesSentence>[0] & { quoted: number; pending: number };
type Quotes = {
  live: Kept;
  reconstructed: Kept;
  together: Kept;
  withoutQuote: number;
  quotes: Parameters<typeof quotesPlot>[0];
  drift: (Parameters<typeof driftPlot>[0] & { nominalPercent: number }) | null;
};
type BackTested = Parameters<typeof backTestRow>[0];
type Grouping = "type" | "size" | "type,size";

type QuotesSectionProps = {
  given: Quotes;
  /** Types of planned work, whose quotes are drawn where there are any */
  features: readonly string[];
  backTest: {
    by: Grouping;
    rule: string;
    ruleText: string;
    rows: BackTested[];
    total: BackTested;
  };
  marked: readonly MarkedOn[];
  dayCount: DayCount;
  cardPath: string;
  scope: EvidenceScope;
};

const records = ["live", "reconstructed", "together"] as const;

/** Whether the quotes that cards got have held, and whether the rule's would have. */
export function QuotesSection(props: QuotesSectionProps) {
  const { given, features, backTest, marked, dayCount, cardPath, scope } = props;
  const tested = [...backTest.rows, backTest.total];
  const plot = quotesPlot(given.quotes, features, marked, dayCount, cardPath);
  const drift =
    given.drift &&
    driftPlot(given.drift, marked, (until) => evidenceCardsHref(scope, { of: "quotes", until }));
  const alarms = given.drift?.firedOn ?? [];
  return (
    <Question
      id="quotes"
      heading="Did our quotes hold?"
      answer={quotesSentence(given.together, given.together.pending)}
      explained="evidence"
    >
      {plot === null ? null : (
        <Plot
          name="quotes"
          title={`Every quote of ${plot.group}, and the cards that kept or broke it`}
          note={
            plot.shown < plot.of
              ? `The latest ${formatNumber(plot.shown)} of ${formatNumber(plot.of)}. Choose a period for earlier ones.`
              : `${countOf(plot.of, "card")}. Choose a type above for another group.`
          }
          legend={
            <>
              <LegendMark mark={kindMark("feature")}>Kept</LegendMark>
              <LegendMark mark="over">Broke it</LegendMark>
              {given.quotes.some(({ outcome }) => outcome === "pending") ? (
                <LegendMark mark="open">In progress, within it</LegendMark>
              ) : null}
              <LegendMark mark="mean">Quote</LegendMark>
            </>
          }
          data={plot.data}
        />
      )}
      {given.together.quoted === 0 ? null : (
        <Fold summary={recordSummary(given)}>
          <DataTable
            caption="Quotes given"
            columns={["Quotes", "Quoted", "Kept", "Broken", "Not due yet", "% broken"]}
            rows={records.map((name) => {
              const row = given[name];
              return [
                { live: "Given live", reconstructed: "Reconstructed", together: "Together" }[name],
                formatNumber(row.quoted),
                formatNumber(row.kept),
                formatNumber(row.breached),
                formatNumber(row.pending),
                formatPercent(row.breachedPercent),
              ];
            })}
            hrefs={records.map((name) => {
              const record = name === "together" ? {} : { record: name };
              const behind = (outcome: object) =>
                evidenceCardsHref(scope, { of: "quotes", ...record, ...outcome });
              return [
                undefined,
                behind({}),
                ...(["kept", "broken", "pending"] as const).map((outcome) => behind({ outcome })),
              ];
            })}
          />
          <p>
            A live quote was frozen when the card was committed. For cards committed before they
            were known here it is reconstructed from the cards released before that day.
            {given.withoutQuote > 0
              ? ` ${countOf(given.withoutQuote, "card")} got none: fewer than 10 had been released.`
              : ""}
          </p>
        </Fold>
      )}
      {backTest.total.quoted === 0 ? null : (
        <Fold
          summary={`Had every card been quoted from its own group’s past by ${backTest.ruleText}`}
          isOpen
        >
          <DataTable
            caption={`Back-test of ${backTest.ruleText}`}
            columns={backTestColumns}
            rows={tested.map((row) => backTestRow(row, backTest.rule))}
            hrefs={tested.map((row) => {
              const asked = { of: "back-test", by: backTest.by };
              return [
                undefined,
                evidenceCardsHref(scope, asked, row),
                evidenceCardsHref(scope, { ...asked, outcome: "broken" }, row),
              ];
            })}
          />
          <p>
            “Table says” is the share over the SLA among the same cards that the SLA was made of.
            The last column is approximate: quotes share history.
          </p>
        </Fold>
      )}
      {drift === null || given.drift === null ? null : (
        <Fold summary={driftSummary(alarms, given.drift.nominalPercent)}>
          <Plot
            name="drift"
            title="Broken quotes among the last 30, with drift alarms"
            note="An alarm fires when breaches run at about twice the expected rate; by chance alone about once in 500 cards."
            data={drift}
          />
        </Fold>
      )}
    </Question>
  );
}

function recordSummary({ live, reconstructed }: Quotes): string {
  if (live.quoted === 0)
    return `The record: ${countOf(reconstructed.quoted, "quote")}, all reconstructed`;
  return `The record: ${countOf(live.quoted, "quote")} given live, ${formatNumber(reconstructed.quoted)} reconstructed`;
}

function driftSummary(alarms: readonly string[], nominal: number): string {
  const last = alarms.at(-1);
  if (last === undefined) {
    return `Breaches have not drifted above the expected ${formatPercent(nominal, 0)}`;
  }
  return `Breaches drifted above the expected ${formatPercent(nominal, 0)}: ${countOf(alarms.length, "alarm")}, the last on ${showDay(last)}`;
}
