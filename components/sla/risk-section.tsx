import { DataTable } from "@/components/charts/data-table";
import { Plot } from "@/components/charts/plot/plot";
import { Fold } from "@/components/sla/fold";
import { Question } from "@/components/ui/question";
import { type EvidenceScope, evidenceCardsHref } from "@/lib/charts/evidence/evidence-cards";
import { historyWords, riskSentence } from "@/lib/charts/evidence/evidence-words";
import { reliabilityPlot } from "@/lib/charts/evidence/spread-plots";
import { formatNumber } from "@/lib/format/format-number";

type Reliable = {
  count: number;
  said: number;
  happened: number;
  bias: number;
  meanGap: number;
  brier: number;
  skill: number | null;
  bins: { from: number; count: number; said: number | null; happened: number | null }[];
};

type RiskSectionProps = {
  said: Reliable | null;
  allHistory: Reliable | null;
  months: number | null;
  scope: EvidenceScope;
};

/** Whether the chances shown at stand-up came true. */
export function RiskSection({ said, allHistory, months, scope }: RiskSectionProps) {
  return (
    <Question
      id="risk"
      heading="Was the risk we showed right?"
      answer={riskSentence(said)}
      explained="evidence"
      foldOnPhone="Show the chart"
    >
      {said === null || allHistory === null ? null : (
        <>
          <Plot
            name="reliability"
            title="Chances said against what happened, in steps of ten"
            note={`Dots on the dashed line came true as said; above it the chances were too gloomy. Chances rest on ${historyWords(months)} now, chosen by how true each history came on earlier mornings.`}
            data={reliabilityPlot(said.bins, (chance) =>
              evidenceCardsHref(scope, { of: "chances", chance }),
            )}
          />
          <Fold summary="The scores">
            <DataTable
              caption="How true the chances came"
              columns={[
                "Resting on",
                "Chances",
                "Said",
                "Happened",
                "Bias, points",
                "Mean gap, points",
                "Brier score",
                "Skill",
              ]}
              rows={[scoreRow("The chosen history", said), scoreRow("All history", allHistory)]}
              hrefs={[[undefined, evidenceCardsHref(scope, { of: "chances" })]]}
            />
            <p>
              On the first working day of each past week, every card in progress that could still go
              either way. Skill compares with always saying the share that met: 0 is no better, 1 is
              perfect.
            </p>
          </Fold>
        </>
      )}
    </Question>
  );
}

function scoreRow(name: string, score: Reliable): string[] {
  return [
    name,
    formatNumber(score.count),
    `${formatNumber(score.said, 1)}%`,
    `${formatNumber(score.happened, 1)}%`,
    formatNumber(score.bias, 1),
    formatNumber(score.meanGap, 1),
    score.brier.toFixed(3),
    score.skill === null ? "not enough data" : score.skill.toFixed(2),
  ];
}
