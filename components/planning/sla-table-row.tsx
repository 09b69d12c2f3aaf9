import { KindName } from "@/components/filters/kind-name";
import styles from "@/components/planning/sla-table.module.css";
import { PageLink } from "@/components/ui/page-link";
import { changeOfDays } from "@/lib/charts/sla/change-of-days";
import { groupName } from "@/lib/charts/sla/sla-group";
import { formatNumber } from "@/lib/format/format-number";
import { formatPercent } from "@/lib/format/format-percent";
import { notEnoughData } from "@/lib/format/not-enough-data";
import type { FiguresBefore } from "@/lib/metrics/compared-table";
import { fewItems } from "@/lib/metrics/few-items";
import { slaColumns } from "@/lib/metrics/sla-columns";
import type { SlaFigures } from "@/lib/metrics/sla-figures";
import type { SlaGroup } from "@/lib/metrics/sla-table";

/** A group and the address of the cards behind it. */
export type ShownGroup = Omit<SlaGroup, "histogram"> & { href: string };

type SlaTableRowProps = {
  figures: SlaFigures;
  /** Null is all groups together */
  group: ShownGroup | null;
  /** Null where nothing is compared, "none" where the period before had no card */
  before: FiguresBefore | "none" | null;
};

/** A group's figures; its name leads to its cards. */
export function SlaTableRow({ figures, group, before }: SlaTableRowProps) {
  return (
    <tr>
      <th scope="row">
        {group === null ? (
          "All"
        ) : (
          <>
            <PageLink href={group.href} prefetch={false}>
              {group.kind ? (
                <KindName kind={group.kind} type={group.type}>
                  {groupName(group)}
                </KindName>
              ) : (
                groupName(group)
              )}
            </PageLink>
            {group.items < fewItems ? <span className={styles.few}>few items</span> : null}
          </>
        )}
      </th>
      {slaColumns.map((column) => {
        const value = figures[column.key];
        return (
          <td
            key={column.key}
            data-label={column.label}
            data-main={column.key === "wholeDays" || undefined}
            data-none={value === null || undefined}
            title={value === null ? notEnoughData : undefined}
          >
            {formatNumber(value, column.decimals)}
            {column.unit && value !== null ? column.unit : ""}
          </td>
        );
      })}
      {before === null ? null : <BeforeCells now={figures} before={before} />}
    </tr>
  );
}

function BeforeCells({ now, before }: { now: SlaFigures; before: FiguresBefore | "none" }) {
  const was = before === "none" ? { items: 0, wholeDays: null, overPercent: null } : before;
  return (
    <>
      <td data-label="Items before">{formatNumber(was.items)}</td>
      <td data-label="SLA before" data-none={was.wholeDays === null || undefined}>
        {formatNumber(was.wholeDays)}
      </td>
      <td data-label="Change" data-none={was.wholeDays === null || undefined}>
        {changeOfDays(now.wholeDays, was.wholeDays)}
      </td>
      <td data-label="% over before" data-none={was.overPercent === null || undefined}>
        {formatPercent(was.overPercent)}
      </td>
    </>
  );
}
