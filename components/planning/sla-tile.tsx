import { KindName } from "@/components/filters/kind-name";
import { MiniHistogram } from "@/components/planning/mini-histogram";
import styles from "@/components/planning/sla-tile.module.css";
import { PageLink } from "@/components/ui/page-link";
import { type Measure, measureNames } from "@/lib/cards/filter/measure";
import { groupName } from "@/lib/charts/sla/sla-group";
import { keptWords, typicalDays } from "@/lib/charts/sla/tile-words";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import type { FiguresBefore } from "@/lib/metrics/compared-table";
import { fewItems } from "@/lib/metrics/few-items";
import type { SlaGroup } from "@/lib/metrics/sla-table";

type SlaTileProps = {
  group: SlaGroup;
  dayCount: DayCount;
  measure: Measure;
  /** The list of the cards behind it */
  href: string;
  /** Undefined where nothing is compared, null where the period before had no such card */
  before: FiguresBefore | null | undefined;
  /** Whether its quotes have held, null until that has come; null on lead times */
  evidence: { href: string; words: string | null } | null;
};

/** One group: its SLA in whole days, what these cards took, and how the SLA has moved. */
export function SlaTile({ group, dayCount, measure, href, before, evidence }: SlaTileProps) {
  const { items, wholeDays } = group;
  const name = groupName(group);
  const isLead = measure === "lead";
  const itemsText = items === 1 ? "1 item" : `${formatNumber(items)} items`;
  return (
    <li className={styles.tile} data-kind={group.kind}>
      <h3>
        <PageLink href={href} prefetch={false}>
          {group.kind ? (
            <KindName kind={group.kind} type={group.type}>
              {name}
            </KindName>
          ) : (
            name
          )}
        </PageLink>
      </h3>
      {wholeDays === null ? (
        <>
          <p className={styles.none}>not enough data</p>
          <p className={styles.detail}>{itemsText}. An SLA needs 2.</p>
        </>
      ) : (
        <>
          <p className={styles.days}>
            <span className={styles.label}>{isLead ? "Lead time SLA" : "SLA"}</span>{" "}
            <strong>{formatNumber(wholeDays)}</strong>{" "}
            <span className={styles.unit}>{dayWords(dayCount, wholeDays)}</span>
            {before === undefined ? null : <Change now={wholeDays} before={before} />}
          </p>
          <p className={styles.fact}>{keptWords(group, measure)}</p>
          <p className={styles.detail}>
            <span className={styles.together}>
              typical {isLead ? `${measureNames.lead} ` : ""}
              {typicalDays(group)}
            </span>{" "}
            · <span className={styles.together}>{itemsText}</span>
            {items < fewItems ? <span className={styles.few}>few items</span> : null}
          </p>
          {evidence ? (
            <p className={styles.evidence}>
              {evidence.words === null ? (
                "\u00a0"
              ) : (
                <PageLink href={evidence.href} prefetch={false}>
                  {evidence.words}
                </PageLink>
              )}
            </p>
          ) : null}
        </>
      )}
      <MiniHistogram group={group} name={name} measure={measure} />
    </li>
  );
}

/** How the SLA has moved against the period before. */
function Change({ now, before }: { now: number; before: FiguresBefore | null }) {
  const was = before?.wholeDays ?? null;
  if (was === null) return <span className={styles.change}>no figure before</span>;
  if (was === now) return <span className={styles.change}>as before</span>;
  const slower = now > was;
  return (
    <span className={styles.change} data-slower={slower || undefined}>
      <span aria-hidden="true">{slower ? "▲" : "▼"} </span>
      {formatNumber(Math.abs(now - was))} {slower ? "slower" : "faster"}
    </span>
  );
}
