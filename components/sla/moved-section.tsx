import { Plot } from "@/components/charts/plot/plot";
import { groupLabel } from "@/components/sla/evidence-tables";
import styles from "@/components/sla/moved-section.module.css";
import { SparkLine } from "@/components/sla/spark-line";
import { Question } from "@/components/ui/question";
import { movedSentence } from "@/lib/charts/evidence/evidence-words";
import type { MarkedOn } from "@/lib/charts/evidence/quotes-plot";
import { timePlot } from "@/lib/charts/evidence/time-plot";
import type { IsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";

type Moment = Parameters<typeof timePlot>[0][number] & { wholeDays: number | null };

type Series = {
  type?: string;
  size?: string | null;
  points: Moment[];
  signals: {
    cards: number;
    points: { number: number; released: IsoDay; days: number; signal: "outside" | "run" | null }[];
  };
};

type MovedSectionProps = {
  total: Moment[];
  groups: Series[];
  marked: readonly MarkedOn[];
  dayCount: DayCount;
  cardPath: string;
};

/** How the SLA would have stood on each past day, all together and group by group. */
export function MovedSection({ total, groups, marked, dayCount, cardPath }: MovedSectionProps) {
  const plot = timePlot(total, marked, dayCount);
  return (
    <Question
      id="moved"
      heading="How has it moved?"
      answer={movedSentence(total, dayCount)}
      explained="evidence"
      foldOnPhone="Show the charts"
    >
      {plot === null ? null : (
        <Plot
          name="sla-over-time"
          title="The figures as they would have been worked out at the end of each month"
          note="From all cards released by then, worked out from the record."
          data={plot}
        />
      )}
      {groups.length < 2 ? null : (
        <ul className={styles.groups}>
          {groups.map((group) => (
            <li key={groupLabel(group)} className={styles.group}>
              <h3>{groupLabel(group)}</h3>
              <Group group={group} dayCount={dayCount} cardPath={cardPath} />
            </li>
          ))}
        </ul>
      )}
    </Question>
  );
}

type GroupProps = { group: Series; dayCount: DayCount; cardPath: string };

function Group({ group, dayCount, cardPath }: GroupProps) {
  const values = group.points.flatMap(({ sla }) => (sla === null ? [] : [sla]));
  const now = group.points.at(-1)?.wholeDays ?? null;
  const odd = group.signals.points.filter(({ signal }) => signal === "outside");
  const runs = group.signals.points.filter(({ signal }) => signal === "run").length;
  return (
    <>
      {values.length < 2 ? (
        <p className={styles.note}>not enough data for a line</p>
      ) : (
        <SparkLine values={values} label={`SLA of ${groupLabel(group)} over time`} />
      )}
      <p className={styles.note}>
        {now === null ? "no SLA yet" : `SLA ${formatNumber(now)} ${dayWords(dayCount, now)}`}
        {group.signals.cards < 2
          ? ""
          : `; of its last ${formatNumber(group.signals.cards)} cards ${signalWords(odd.length, runs)}`}
      </p>
      {odd.length === 0 ? null : (
        <p className={styles.note}>
          {odd.slice(-3).map(({ number, days }) => (
            <a key={number} href={`${cardPath}/${number}`}>
              #{number}: {formatNumber(days)}
            </a>
          ))}
        </p>
      )}
    </>
  );
}

/** What an XmR chart signals: points outside its limits, and eight in a row on one side. */
function signalWords(outside: number, runs: number): string {
  if (outside === 0 && runs === 0) return "none signals a change";
  const parts = [
    outside === 0 ? null : `${formatNumber(outside)} outside the usual limits`,
    runs === 0 ? null : `${formatNumber(runs)} in runs on one side of the mean`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}
