import { DataTable } from "@/components/charts/data-table";
import { CsvLink } from "@/components/hidden-work/csv-link";
import styles from "@/components/hidden-work/section-parts.module.css";
import { Question } from "@/components/ui/question";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { supportSentence } from "@/lib/charts/hidden-work/support-sentence";
import { type BehindScope, cardsHref } from "@/lib/charts/planning/cards-href";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import { formatPercent } from "@/lib/format/format-percent";
import { kindWords } from "@/lib/format/kind-words";
import type { KindService } from "@/lib/metrics/hidden-work/kind-service";

type ServiceSectionProps = {
  path: string;
  teamPath: string;
  filter: CardFilter;
  behind: BehindScope;
  service: {
    kinds: (KindService & { overtook: number })[];
    supportCommitted: number;
    overtakings: {
      number: number;
      title: string;
      committed: IsoDay;
      overtaken: number;
      cards: number[];
      meanWaited: number | null;
      longestWaited: number | null;
    }[];
    dayCount: DayCount;
  };
};

const maxShown = 20;

/** Support against features: what comes and goes, how fast, and whom support overtakes. */
export function ServiceSection(props: ServiceSectionProps) {
  const { path, teamPath, filter, behind, service } = props;
  const { kinds, overtakings, supportCommitted, dayCount } = service;
  const words = dayWords(dayCount);
  const figure = (
    title: string,
    of: (kind: ServiceSectionProps["service"]["kinds"][number]) => string,
  ) => [title, ...kinds.map(of)];
  return (
    <Question
      id="support-stream"
      heading="How is support served?"
      answer={supportSentence({
        kinds,
        supportCommitted,
        overtakings: overtakings.length,
        dayCount,
      })}
      explained="hidden-work"
      foldOnPhone="Show the figures"
      controls={
        <>
          <CsvLink path={path} table="support" filter={filter} />
          <CsvLink path={path} table="overtaken" filter={filter} label="Overtaken as CSV" />
        </>
      }
    >
      <div className={styles.pair}>
        <div className={styles.box}>
          <h3>Support beside features and hidden work</h3>
          <DataTable
            caption={`Times in ${words}`}
            columns={["Figure", ...kinds.map(({ kind }) => kindWords[kind])]}
            rows={[
              figure("Begun", (one) => formatNumber(one.arrivals)),
              figure("Released", (one) => formatNumber(one.releases)),
              figure("Went ahead of the queue", (one) => formatNumber(one.overtook)),
              figure("In progress at the end", (one) => formatNumber(one.inProgress)),
              figure("Waited to be begun, mean", (one) => formatNumber(one.response.mean, 1)),
              figure("Waited, median", (one) => formatNumber(one.response.median, 1)),
              figure("Waited, 85% at most", (one) => formatNumber(one.response.p85, 1)),
              figure("Committed to done, mean", (one) => formatNumber(one.cycle.mean, 1)),
              figure("SLA", (one) => formatNumber(one.cycle.sla, 2)),
              figure("Over the SLA", (one) => formatPercent(one.cycle.overPercent)),
            ]}
            hrefs={[[], [undefined, ...kinds.map(({ kind }) => cardsHref(behind, { kind }))]]}
          />
        </div>
        <div className={`${styles.box} ${styles.titles}`}>
          <h3>What support overtook</h3>
          {overtakings.length === 0 ? (
            <p>No support card of this period went ahead of a card that was queued before it.</p>
          ) : (
            <DataTable
              caption={
                overtakings.length > maxShown
                  ? `The ${maxShown} that overtook most, of ${formatNumber(overtakings.length)}; waits in ${words}`
                  : `Waits in ${words}`
              }
              columns={["Support card", "Begun on", "Overtook", "Mean wait", "Longest"]}
              rows={overtakings
                .slice(0, maxShown)
                .map((one) => [
                  `#${one.number} ${one.title}`,
                  showDay(one.committed),
                  overtakenWords(one.cards),
                  formatNumber(one.meanWaited, 1),
                  formatNumber(one.longestWaited),
                ])}
              hrefs={overtakings
                .slice(0, maxShown)
                .map((one) => [`${teamPath}/cards/${one.number}`])}
            />
          )}
          <p>
            What Walltime saw is taken from its own record. Of earlier commitments nobody knows the
            ranks: there the queue stands in order of prioritised days.
          </p>
        </div>
      </div>
    </Question>
  );
}

/** "#4 and 12 others". */
function overtakenWords([first, ...others]: readonly number[]): string {
  if (first === undefined) return "none";
  if (others.length === 0) return `#${first}`;
  return `#${first} and ${others.length === 1 ? `#${others[0]}` : `${formatNumber(others.length)} others`}`;
}
