import { DataTable } from "@/components/charts/data-table";
import { CsvLink } from "@/components/hidden-work/csv-link";
import styles from "@/components/hidden-work/section-parts.module.css";
import { Question } from "@/components/ui/question";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { Kind } from "@/lib/cards/kinds";
import { type WaitingGroup, waitingHref } from "@/lib/charts/hidden-work/waiting-group";
import { waitingSentence } from "@/lib/charts/hidden-work/waiting-sentence";
import { type BehindScope, cardsHref } from "@/lib/charts/planning/cards-href";
import type { IsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatDayRange } from "@/lib/format/format-day-range";
import { formatNumber } from "@/lib/format/format-number";
import { formatShare } from "@/lib/format/format-percent";
import { kindWords } from "@/lib/format/kind-words";
import type { FlowEfficiency } from "@/lib/metrics/hidden-work/blockers";

type Group = { name: string | null; cards: number; episodes: number; days: number };

type WaitingSectionProps = {
  path: string;
  teamPath: string;
  filter: CardFilter;
  behind: BehindScope;
  dayCount: DayCount;
  blockers: {
    cards: number;
    days: number;
    medianDays: number | null;
    episodes: {
      number: number;
      title: string;
      from: IsoDay;
      to: IsoDay;
      days: number;
      isGoingOn: boolean;
      reasons: string[];
    }[];
    byReason: Group[];
    byStream: Group[];
    byType: Group[];
  };
  efficiency: FlowEfficiency & {
    byKind: ({ kind: Kind } & FlowEfficiency)[];
    streams: { name: string | null; cards: number; days: number }[];
  };
};

const maxShown = 20;

/** Blocked days by reason, stream and type, the longest episodes, flow efficiency, days in streams. */
export function WaitingSection(props: WaitingSectionProps) {
  const { path, teamPath, filter, behind, dayCount, blockers, efficiency } = props;
  const words = dayWords(dayCount);
  const shown = blockers.episodes.slice(0, maxShown);
  const hrefOf = (of: WaitingGroup["of"]) => (name: string | null) =>
    waitingHref(path, filter, { of, name });
  return (
    <Question
      id="waiting"
      heading="Where does work wait?"
      answer={waitingSentence({
        ...blockers,
        longest: blockers.episodes[0]?.days ?? null,
        efficiency: efficiency.efficiency,
        dayCount,
      })}
      explained="hidden-work"
      foldOnPhone="Show the figures"
      controls={
        <>
          <CsvLink path={path} table="blockers" filter={filter} />
          <CsvLink path={path} table="streams" filter={filter} label="Streams as CSV" />
        </>
      }
    >
      <div className={styles.pair}>
        {blockers.cards === 0 ? null : (
          <>
            <div className={styles.box}>
              <h3>Blocked by what, and where</h3>
              <GroupTable
                heading="Reason"
                none="no reason given"
                groups={blockers.byReason}
                hrefOf={hrefOf("reason")}
              />
              <GroupTable
                heading="Stream"
                none="no stream"
                groups={blockers.byStream}
                hrefOf={hrefOf("stream")}
              />
              <GroupTable heading="Type" none="" groups={blockers.byType} hrefOf={hrefOf("type")} />
            </div>
            <div className={styles.box}>
              <h3>The longest times</h3>
              <div className={styles.why}>
                <DataTable
                  caption={
                    blockers.episodes.length > maxShown
                      ? `${maxShown} of ${formatNumber(blockers.episodes.length)} times; in ${words}`
                      : `In ${words}`
                  }
                  columns={["Card", "Days", "When", "Why"]}
                  rows={shown.map((one) => [
                    `#${one.number}${repeatMark(shown, one)}`,
                    formatNumber(one.days),
                    one.isGoingOn
                      ? formatDayRange(one.from, null)
                      : formatDayRange(one.from, one.to),
                    one.reasons.join("; ") || "no reason given",
                  ])}
                  hrefs={shown.map((one) => [`${teamPath}/cards/${one.number}`])}
                />
              </div>
            </div>
            <div className={styles.box}>
              <h3>Flow efficiency of released cards</h3>
              <DataTable
                caption={`In ${words}`}
                columns={["Kind", "Released", "ever blocked", "Days", "blocked", "Efficiency"]}
                rows={efficiency.byKind.map((one) => [
                  kindWords[one.kind],
                  formatNumber(one.items),
                  formatNumber(one.blockedItems),
                  formatNumber(one.daysInProgress),
                  formatNumber(one.blockedDays),
                  formatShare(one.efficiency),
                ])}
                hrefs={efficiency.byKind.map(({ kind }) => [
                  undefined,
                  cardsHref(behind, { kind }),
                ])}
              />
              <p>
                Only what somebody marked as blocked counts as waiting. A card that just lay there
                is not in it, so the true share is lower.
              </p>
            </div>
          </>
        )}
        {efficiency.streams.length === 0 ? null : (
          <div className={styles.box}>
            <h3>Days in each stream</h3>
            <DataTable
              caption={`Days in progress in the period, in ${words}`}
              columns={["Stream", "Cards", "Days"]}
              rows={efficiency.streams.map((one) => [
                one.name ?? "a stream that is gone",
                formatNumber(one.cards),
                formatNumber(one.days),
              ])}
              hrefs={efficiency.streams.map(({ name }) => [undefined, hrefOf("in-stream")(name)])}
            />
          </div>
        )}
      </div>
    </Question>
  );
}

type GroupTableProps = {
  heading: string;
  none: string;
  groups: Group[];
  hrefOf: (name: string | null) => string;
};

function GroupTable({ heading, none, groups, hrefOf }: GroupTableProps) {
  return (
    <DataTable
      caption={`By ${heading.toLowerCase()}`}
      columns={[heading, "Cards", "Times", "Days"]}
      rows={groups.map(({ name, cards, episodes, days }) => [
        name ?? none,
        formatNumber(cards),
        formatNumber(episodes),
        formatNumber(days),
      ])}
      hrefs={groups.map(({ name }) => [undefined, hrefOf(name)])}
    />
  );
}

/** A card that is in the table before is told apart by when. */
function repeatMark<Row extends { number: number; from: IsoDay }>(rows: Row[], row: Row): string {
  const same = rows.filter((one) => one.number === row.number);
  return same.length > 1 ? `, time ${same.indexOf(row) + 1}` : "";
}
