import { Plot } from "@/components/charts/plot/plot";
import { Fold } from "@/components/sla/fold";
import { OutliersForm, type ShownOutlier } from "@/components/sla/outliers-form";
import { SpreadChoice, type SpreadChoiceProps } from "@/components/sla/spread-choice";
import { MembersOnly } from "@/components/ui/members-only";
import { Question } from "@/components/ui/question";
import type { FormAction } from "@/lib/cards/form-state";
import { type EvidenceScope, evidenceCardsHref } from "@/lib/charts/evidence/evidence-cards";
import { spreadEvidenceSentence } from "@/lib/charts/evidence/evidence-words";
import { histogramPlot, survivalPlot } from "@/lib/charts/evidence/spread-plots";
import type { DayCount } from "@/lib/dates/work-calendar";
import { countOf } from "@/lib/format/count-of";
import { formatNumber } from "@/lib/format/format-number";
import type { Histogram } from "@/lib/metrics/histogram";

type Figures = Parameters<typeof histogramPlot>[1];

type SpreadEvidenceSectionProps = {
  spread: {
    figures: Figures;
    histogram: Histogram;
    survival: { days: number; share: number }[];
    open: number;
    outliers: ShownOutlier[];
  };
  choice: SpreadChoiceProps;
  dayCount: DayCount;
  cardPath: string;
  /** Of the group that is chosen */
  scope: EvidenceScope;
  /** Leaves chosen cards out of all figures, with a reason */
  action: FormAction;
};

const maxOutliers = 50;

/** The shape of cycle times: histogram, survival curve, outliers. */
export function SpreadEvidenceSection(props: SpreadEvidenceSectionProps) {
  const { spread, choice, dayCount, cardPath, scope, action } = props;
  const { figures, histogram, survival, open, outliers } = spread;
  return (
    <Question
      id="spread-of-days"
      heading="What does the spread look like?"
      answer={`${choice.chosen === "" ? "" : `${choice.chosen}: `}${spreadEvidenceSentence(spread, dayCount)}`}
      explained="evidence"
      controls={
        choice.groups.length < 2 ? null : (
          <MembersOnly>
            <SpreadChoice {...choice} />
          </MembersOnly>
        )
      }
      foldOnPhone="Show the charts"
    >
      {figures.items < 2 ? null : (
        <>
          <Plot
            name="histogram"
            title="How many cards took how many days"
            data={histogramPlot(histogram, figures, dayCount, (least, most) =>
              evidenceCardsHref(scope, {
                ...{ of: "days", least },
                ...(most === null ? {} : { most }),
              }),
            )}
          />
          <Fold
            summary={`The share still in progress after a given number of days, ${open === 0 ? "nothing in progress" : `${formatNumber(open)} in progress counted`}`}
          >
            <Plot
              name="survival"
              title="The share of cards that take longer than a given number of days"
              note="Cards in progress count for as long as they have lasted (Kaplan–Meier)."
              data={survivalPlot(survival, figures, dayCount)}
            />
          </Fold>
        </>
      )}
      {outliers.length === 0 ? null : (
        <MembersOnly>
          <Fold
            summary={`${countOf(outliers.length, "outlier")}: far longer than their own type’s cards`}
          >
            <OutliersForm
              outliers={outliers.slice(0, maxOutliers)}
              cardPath={cardPath}
              action={action}
            />
          </Fold>
        </MembersOnly>
      )}
    </Question>
  );
}
