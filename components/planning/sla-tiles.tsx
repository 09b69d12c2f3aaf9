"use client";

import { SlaTile } from "@/components/planning/sla-tile";
import styles from "@/components/planning/sla-tiles.module.css";
import type { Measure } from "@/lib/cards/filter/measure";
import { type BehindScope, cardsHref } from "@/lib/charts/planning/cards-href";
import { arrangeTiles } from "@/lib/charts/sla/arrange-tiles";
import { groupName, type SlaGroup } from "@/lib/charts/sla/sla-group";
import type { DayCount } from "@/lib/dates/work-calendar";
import { rowBefore, type TableBefore } from "@/lib/metrics/compared-table";

const inSight = 4;

type SlaTilesProps = {
  groups: SlaGroup[];
  dayCount: DayCount;
  measure: Measure;
  behind: BehindScope;
  before: TableBefore | null;
};

/** How long each group takes, in large type; what matters less is folded away below. */
export function SlaTiles({ groups, dayCount, measure, behind, before }: SlaTilesProps) {
  const { shown, folded } = arrangeTiles(groups, inSight);
  const tiles = (some: SlaGroup[]) => (
    <ul className={styles.tiles} data-count={some.length}>
      {some.map((group) => (
        <SlaTile
          key={groupName(group)}
          group={group}
          dayCount={dayCount}
          measure={measure}
          href={cardsHref(behind, group)}
          before={before ? rowBefore(before, group) : undefined}
        />
      ))}
    </ul>
  );
  return (
    <>
      {tiles(shown)}
      {folded.length > 0 ? (
        <details className={styles.more}>
          <summary>{`Show ${folded.length} more`}</summary>
          {tiles(folded)}
        </details>
      ) : null}
    </>
  );
}
