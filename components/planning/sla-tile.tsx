import Link from "next/link";
import { KindName } from "@/components/filters/kind-name";
import { MiniHistogram } from "@/components/planning/mini-histogram";
import styles from "@/components/planning/sla-tile.module.css";
import { fewItems, groupName, type SlaGroup } from "@/lib/charts/sla/sla-group";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import { formatPercent } from "@/lib/format/format-percent";

type SlaTileProps = {
  group: SlaGroup;
  dayCount: DayCount;
  /** The list of the cards behind it */
  href: string;
};

/** One group: its SLA in whole days, how many items that rests on, and what it really covers. */
export function SlaTile({ group, dayCount, href }: SlaTileProps) {
  const { items, wholeDays, overPercent, mean, sd } = group;
  const name = groupName(group);
  const itemsText = items === 1 ? "1 item" : `${formatNumber(items)} items`;
  return (
    <li className={styles.tile} data-kind={group.kind}>
      <h3>
        <Link href={href} prefetch={false}>
          {group.kind ? <KindName kind={group.kind}>{name}</KindName> : name}
        </Link>
      </h3>
      {wholeDays === null || overPercent === null ? (
        <>
          <p className={styles.none}>not enough data</p>
          <p className={styles.fact}>
            {itemsText} so far; an SLA needs at least 2, and 10 to rest on.
          </p>
        </>
      ) : (
        <>
          <p className={styles.days}>
            <strong>{formatNumber(wholeDays)}</strong> {dayWords(dayCount, wholeDays)}
          </p>
          <p className={styles.fact}>
            {itemsText}, {formatPercent(overPercent)} took longer
          </p>
          <p className={styles.detail}>
            covers {formatPercent(100 - overPercent)} · mean {formatNumber(mean, 1)}, SD{" "}
            {formatNumber(sd, 1)}
          </p>
          {items < fewItems ? <p className={styles.few}>rests on few items</p> : null}
        </>
      )}
      <MiniHistogram group={group} name={name} />
    </li>
  );
}
