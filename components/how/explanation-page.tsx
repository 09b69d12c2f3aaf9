import { CardTimesExplained } from "@/components/how/card-times-explained";
import { CommittedToDoneExplained } from "@/components/how/committed-to-done-explained";
import { DataQualityExplained } from "@/components/how/data-quality-explained";
import { DaysExplained } from "@/components/how/days-explained";
import { EvidenceExplained } from "@/components/how/evidence-explained";
import styles from "@/components/how/explanation-page.module.css";
import { ForecastExplained } from "@/components/how/forecast-explained";
import { HiddenWorkExplained } from "@/components/how/hidden-work-explained";
import { InProgressExplained } from "@/components/how/in-progress-explained";
import { QuotesExplained } from "@/components/how/quotes-explained";
import { RotaExplained } from "@/components/how/rota-explained";
import { SlaExplained } from "@/components/how/sla-explained";
import type { FigureTopic } from "@/components/ui/how-worked-out";

const parts: [topic: FigureTopic, label: string][] = [
  ["days", "Days"],
  ["card-times", "A card’s times"],
  ["sla", "The SLA table"],
  ["committed-to-done", "Committed to done"],
  ["in-progress", "Cards in progress"],
  ["quotes", "A card’s own SLA"],
  ["evidence", "Does the SLA hold?"],
  ["hidden-work", "Hidden work"],
  ["forecast", "Forecasts"],
  ["rota", "Support rota"],
  ["data-quality", "Data quality"],
];

/** What every figure means and how it is worked out, for readers who are not statisticians. */
export function ExplanationPage() {
  return (
    <article className={styles.page}>
      <h1>How figures are worked out</h1>
      <p className={styles.lead}>
        Every figure has one definition, and pages, exports and the API share it. Nothing is rounded
        before it is shown. Too little data is said, never shown as 0.
      </p>
      <nav aria-label="On this page">
        <ul className={styles.contents}>
          {parts.map(([topic, label]) => (
            <li key={topic}>
              <a href={`#${topic}`}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      <DaysExplained />
      <CardTimesExplained />
      <SlaExplained />
      <CommittedToDoneExplained />
      <InProgressExplained />
      <QuotesExplained />
      <EvidenceExplained />
      <HiddenWorkExplained />
      <ForecastExplained />
      <RotaExplained />
      <DataQualityExplained />
    </article>
  );
}
