"use client";

import { SlaTile } from "@/components/dashboard/sla-tile";
import styles from "@/components/dashboard/sla-tiles.module.css";
import { arrangeTiles } from "@/lib/charts/arrange-tiles";
import { type BehindScope, cardsHref } from "@/lib/charts/cards-href";
import { groupName, type SlaGroup } from "@/lib/charts/sla-group";
import type { DayCount } from "@/lib/dates/work-calendar";

const inSight = 4;

type SlaTilesProps = { groups: SlaGroup[]; dayCount: DayCount; behind: BehindScope };

/** How long each group takes, in large type; what matters less is folded away below. */
export function SlaTiles({ groups, dayCount, behind }: SlaTilesProps) {
  const { shown, folded } = arrangeTiles(groups, inSight);
  const tiles = (some: SlaGroup[]) => (
    <ul className={styles.tiles}>
      {some.map((group) => (
        <SlaTile
          key={groupName(group)}
          group={group}
          dayCount={dayCount}
          href={cardsHref(behind, group)}
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
