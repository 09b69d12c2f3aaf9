import { DataTable } from "@/components/charts/data-table";
import { LegendMark } from "@/components/charts/legend-mark";
import { Plot } from "@/components/charts/plot/plot";
import { gridColumns, gridRow } from "@/components/sla/evidence-tables";
import { Fold } from "@/components/sla/fold";
import { RuleForm } from "@/components/sla/rule-form";
import { Question } from "@/components/ui/question";
import type { FormAction } from "@/lib/cards/form-state";
import { type EvidenceScope, evidenceCardsHref } from "@/lib/charts/evidence/evidence-cards";
import { rulesSentence } from "@/lib/charts/evidence/evidence-words";
import { rulesPlot } from "@/lib/charts/evidence/rules-plot";
import { kindMark } from "@/lib/charts/marks/type-marks";
import type { DayCount } from "@/lib/dates/work-calendar";

type Row = Parameters<typeof gridRow>[0] & { nominalPercent: number | null };

type Grouping = "type" | "size" | "type,size";

type RulesSectionProps = {
  grid: {
    by: Grouping;
    rows: Row[];
    current: Row;
    recommended: {
      row: Row;
      reason: "shorter" | "keeps-promise" | "current-is-best";
      aimPercent: number;
    } | null;
  };
  dayCount: DayCount;
  /** Makes a rule the team's; null where another rule than the team's is looked at */
  action: FormAction | null;
  /** The team's own rule, as addresses write it */
  teamRule: string;
  scope: EvidenceScope;
};

/** As the dots are drawn, in another colour. */
const recommendedMark = { ...kindMark("hidden"), shape: kindMark("feature").shape };

/** Which rule would have served best, with the button that makes it the team's. */
export function RulesSection({ grid, dayCount, action, teamRule, scope }: RulesSectionProps) {
  const { rows, current, recommended } = grid;
  const behind = ({ rule, window, openCards }: Row, asked: object = {}) =>
    evidenceCardsHref(
      { ...scope, filter: { ...scope.filter, rule } },
      { of: "back-test", by: grid.by, window, openCards: String(openCards), ...asked },
    );
  const isCurrent = (row: Row) => row === current;
  const byDistance = rows
    .filter((row) => row.breachedPercent !== null)
    .toSorted((a, b) => Math.abs(a.distance ?? 0) - Math.abs(b.distance ?? 0));
  const offered = recommended && recommended.reason !== "current-is-best" ? recommended.row : null;
  return (
    <Question
      id="rules"
      heading="Which rule should we use?"
      answer={rulesSentence(current, recommended, dayCount)}
      explained="evidence"
    >
      {offered && action ? (
        <RuleForm action={action} rule={offered.rule} ruleText={offered.ruleText} was={teamRule} />
      ) : null}
      {byDistance.length === 0 ? null : (
        <>
          <Plot
            name="rules"
            title="Rules by breaches and days quoted: further left is shorter, further down is safer"
            note="An efficient rule is beaten by no other on both."
            legend={
              <>
                <LegendMark mark={kindMark("feature")}>Efficient</LegendMark>
                <LegendMark mark="over">The rule now</LegendMark>
                {offered ? (
                  <LegendMark
                    mark={recommendedMark}
                  >{`Recommended: ${offered.ruleText}`}</LegendMark>
                ) : null}
              </>
            }
            data={rulesPlot(rows, current, recommended, dayCount, behind)}
          />
          <Fold summary={`All ${byDistance.length} rules that could quote, the truest first`}>
            <DataTable
              caption="Rules, each tried on the team’s own past"
              columns={gridColumns}
              rows={byDistance.map((row) => gridRow(row, isCurrent(row)))}
              hrefs={byDistance.map((row) => [
                undefined,
                behind(row),
                behind(row, { outcome: "broken" }),
              ])}
            />
          </Fold>
        </>
      )}
    </Question>
  );
}
