import { DataTable } from "@/components/charts/data-table";
import { CsvLink } from "@/components/hidden-work/csv-link";
import styles from "@/components/hidden-work/section-parts.module.css";
import { Question } from "@/components/ui/question";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { boxSentence } from "@/lib/charts/hidden-work/box-sentence";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import type { TimeBox } from "@/lib/metrics/hidden-work/time-boxes";

type BoxSectionProps = {
  path: string;
  teamPath: string;
  filter: CardFilter;
  dayCount: DayCount;
  boxes: (Omit<TimeBox, "typeId"> & { type: string })[];
};

const maxShown = 20;

/** Time-boxed types: kept or overrun, by how much, and which cards. */
export function BoxSection({ path, teamPath, filter, dayCount, boxes }: BoxSectionProps) {
  const overruns = boxes
    .flatMap((box) => box.overruns.map((one) => ({ ...one, type: box.type })))
    .sort((a, b) => b.days - a.days)
    .slice(0, maxShown);
  const words = dayWords(dayCount);
  const overrun = (days: number | null, decimals: 0 | 1) =>
    days === null ? "none" : formatNumber(days, decimals);
  return (
    <Question
      id="time-boxes"
      heading="Do spikes keep their box?"
      answer={boxSentence(boxes, dayCount)}
      explained="hidden-work"
      controls={
        boxes.length === 0 ? null : <CsvLink path={path} table="time-boxes" filter={filter} />
      }
    >
      {boxes.length === 0 ? null : (
        <div className={styles.pair}>
          <div className={styles.box}>
            <h3>Kept or overrun</h3>
            <DataTable
              caption={`Boxes and overruns in ${words}`}
              columns={[
                "Type",
                "Box",
                "Released",
                "Kept",
                "Mean overrun",
                "Longest",
                "Open",
                "over",
              ]}
              rows={boxes.map((box) => [
                box.type,
                formatNumber(box.boxDays),
                formatNumber(box.released),
                formatNumber(box.kept),
                overrun(box.meanOverrun, 1),
                overrun(box.longestOverrun, 0),
                formatNumber(box.inProgress),
                formatNumber(box.openOverrun),
              ])}
            />
          </div>
          {overruns.length === 0 ? null : (
            <div className={styles.box}>
              <h3>The longest overruns</h3>
              <DataTable
                caption={`Beyond the box, in ${words}`}
                columns={["Card", "Type", "Days over"]}
                rows={overruns.map((one) => [`#${one.number}`, one.type, formatNumber(one.days)])}
                hrefs={overruns.map((one) => [`${teamPath}/cards/${one.number}`])}
              />
            </div>
          )}
        </div>
      )}
    </Question>
  );
}
