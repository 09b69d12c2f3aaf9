import { Plot } from "@/components/charts/plot/plot";
import { groupLabel } from "@/components/sla/evidence-tables";
import styles from "@/components/sla/moved-section.module.css";
import { SparkLine } from "@/components/sla/spark-line";
import { PlainLink } from "@/components/ui/plain-link";
import { Question } from "@/components/ui/question";
import { type EvidenceScope, evidenceCardsHref } from "@/lib/charts/evidence/evidence-cards";
import { movedSentence } from "@/lib/charts/evidence/evidence-words";
import type { MarkedOn } from "@/lib/charts/evidence/quotes-plot";
import { timePlot } from "@/lib/charts/evidence/time-plot";
import { type BehindScope, cardsHref } from "@/lib/charts/planning/cards-href";
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
  by: "type" | "size" | "type,size";
  scope: EvidenceScope;
  behind: BehindScope;
};

/** How the SLA would have stood on each past day, all together and group by group. */
export function MovedSection(props: MovedSectionProps) {
  const { total, groups, marked, dayCount, cardPath, by, scope, behind } = props;
  // Each day's figures rest on all of the record before it, whatever the period.
  const { from: _from, to: _to, ...all } = behind.filter;
  const cardsUntil = (to: IsoDay, group: object = {}) =>
    cardsHref({ ...behind, filter: all }, { ...group, to });
  const plot = timePlot(total, marked, dayCount, cardsUntil);
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
              <Group
                group={group}
                dayCount={dayCount}
                cardPath={cardPath}
                cardsUntil={(to) => cardsUntil(to, { type: group.type, size: group.size })}
                signalsHref={evidenceCardsHref(scope, { of: "signals", by }, group)}
              />
            </li>
          ))}
        </ul>
      )}
    </Question>
  );
}

type GroupProps = {
  group: Series;
  dayCount: DayCount;
  cardPath: string;
  cardsUntil: (to: IsoDay) => string;
  signalsHref: string;
};

function Group({ group, dayCount, cardPath, cardsUntil, signalsHref }: GroupProps) {
  const values = group.points.flatMap(({ sla }) => (sla === null ? [] : [sla]));
  const last = group.points.at(-1);
  const now = last?.wholeDays ?? null;
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
        {last === undefined || now === null ? (
          "no SLA yet"
        ) : (
          <PlainLink
            href={cardsUntil(last.day)}
          >{`SLA ${formatNumber(now)} ${dayWords(dayCount, now)}`}</PlainLink>
        )}
      </p>
      {group.signals.cards < 2 ? null : (
        <p className={styles.note}>
          <span>Of its last {formatNumber(group.signals.cards)} cards</span>
          {odd.length + runs === 0 ? (
            <span>none signals a change</span>
          ) : (
            <PlainLink href={signalsHref}>{signalWords(odd.length, runs)}</PlainLink>
          )}
        </p>
      )}
      {odd.length === 0 ? null : (
        <p className={styles.note}>
          {odd.slice(-3).map(({ number, days }) => (
            <PlainLink key={number} href={`${cardPath}/${number}`}>
              #{number}: {formatNumber(days)}
            </PlainLink>
          ))}
        </p>
      )}
    </>
  );
}

/** What an XmR chart signals: points outside its limits, and eight in a row on one side. */
function signalWords(outside: number, runs: number): string {
  const parts = [
    outside === 0 ? null : `${formatNumber(outside)} unusual`,
    runs === 0 ? null : `${formatNumber(runs)} in long runs above or below the mean`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}
