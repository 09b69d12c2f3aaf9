import { DataTable } from "@/components/charts/data-table";
import { Plot } from "@/components/charts/plot/plot";
import styles from "@/components/deliveries/burn-up-section.module.css";
import { Question } from "@/components/ui/question";
import { burnUpPlot } from "@/lib/charts/deliveries/burn-up-plot";
import { burnUpSentence } from "@/lib/charts/deliveries/delivery-words";
import { showDay } from "@/lib/dates/show-day";
import { formatNumber } from "@/lib/format/format-number";
import type { ShownDelivery } from "./delivery-shown";

const lines = [
  ["in", "In the delivery"],
  ["out", "Out"],
  ["target", "Target day; a step where it moved"],
] as const;

/** How the delivery went: scope, cards out and target, day by day. */
export function BurnUpSection({ delivery }: { delivery: ShownDelivery }) {
  const { burnUp, targets } = delivery;
  const title = "Cards in the delivery and out, day by day, with its target";
  return (
    <Question
      id="burn-up"
      heading="How has it gone so far?"
      answer={burnUpSentence(burnUp, targets)}
    >
      <Plot
        name="burn-up"
        title={title}
        data={burnUpPlot(delivery)}
        legend={lines.map(([line, label]) => (
          <span key={line} className={styles.line} data-line={line}>
            <svg width="32" height="10" aria-hidden="true">
              <line x1="0" x2="32" y1="5" y2="5" />
            </svg>
            {label}
          </span>
        ))}
        table={
          <DataTable
            caption={title}
            columns={["Day", "In it", "Out", "Target"]}
            rows={burnUp.map(({ day, scope, done, target }) => [
              ...[showDay(day), formatNumber(scope), formatNumber(done), showDay(target)],
            ])}
          />
        }
      />
    </Question>
  );
}
