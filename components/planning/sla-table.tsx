"use client";

import styles from "@/components/planning/sla-table.module.css";
import { type ShownGroup, SlaTableRow } from "@/components/planning/sla-table-row";
import { PageLink } from "@/components/ui/page-link";
import type { Measure } from "@/lib/cards/filter/measure";
import { type PlanningAddress, viewHref } from "@/lib/charts/planning/planning-view";
import { groupName } from "@/lib/charts/sla/sla-group";
import { nextSort, type TableSort } from "@/lib/charts/sla/sort-groups";
import { rowBefore, type TableBefore } from "@/lib/metrics/compared-table";
import { meaningOf, slaColumns } from "@/lib/metrics/sla-columns";
import type { SlaFigures } from "@/lib/metrics/sla-figures";

type SlaTableProps = {
  caption: string;
  measure: Measure;
  heading: string;
  groups: ShownGroup[];
  total: SlaFigures;
  sort: TableSort | null;
  /** Pressing a column's heading leads to the same address in another order */
  address: PlanningAddress;
  /** The figures of the period before, when it is compared with */
  before: TableBefore | null;
};

/** Every column of the SLA table by group, with all of them together in the last row. */
export function SlaTable({
  caption,
  measure,
  heading,
  groups,
  total,
  sort,
  address,
  before,
}: SlaTableProps) {
  const sortHref = (column: string) => viewHref(address, { sort: nextSort(column, sort) });
  const sorted = (column: string) =>
    sort?.column === column ? (sort.descending ? "descending" : "ascending") : undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={caption}>
      <table
        className={styles.table}
        data-sla-table
        data-measure={measure}
        data-compared={before !== null || undefined}
      >
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" aria-sort={sorted("name")}>
              <PageLink href={sortHref("name")} scroll={false}>
                {heading}
              </PageLink>
            </th>
            {slaColumns.map((column) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={sorted(column.key)}
                data-main={column.key === "wholeDays" || undefined}
                title={meaningOf(column, measure)}
              >
                <PageLink href={sortHref(column.key)} scroll={false}>
                  {column.label}
                </PageLink>
              </th>
            ))}
            {before ? (
              <>
                <th scope="col">Items before</th>
                <th scope="col">SLA before</th>
                <th scope="col">Change</th>
                <th scope="col">% over before</th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <SlaTableRow
              key={groupName(group)}
              figures={group}
              group={group}
              before={before && (rowBefore(before, group) ?? "none")}
            />
          ))}
        </tbody>
        <tfoot>
          <SlaTableRow figures={total} group={null} before={before?.total ?? null} />
        </tfoot>
      </table>
    </section>
  );
}
