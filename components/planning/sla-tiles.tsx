"use client";

import { SlaTile } from "@/components/planning/sla-tile";
import styles from "@/components/planning/sla-tiles.module.css";
import { useTileEvidence } from "@/components/planning/use-tile-evidence";
import type { Measure } from "@/lib/cards/filter/measure";
import { type BehindScope, cardsHref } from "@/lib/charts/planning/cards-href";
import { arrangeTiles } from "@/lib/charts/sla/arrange-tiles";
import { groupName } from "@/lib/charts/sla/sla-group";
import { evidenceOf, tileEvidenceWords } from "@/lib/charts/sla/tile-evidence";
import type { DayCount } from "@/lib/dates/work-calendar";
import { rowBefore, type TableBefore } from "@/lib/metrics/compared-table";
import type { SlaGroup } from "@/lib/metrics/sla-table";

const inSight = 4;
const noEvidence = { kept: 0, breached: 0, withOpen: null };

type SlaTilesProps = {
  groups: SlaGroup[];
  dayCount: DayCount;
  measure: Measure;
  behind: BehindScope;
  before: TableBefore | null;
  /** Where it is told whether quotes have held; null where the figures are no cycle times */
  evidence: { url: string; revision: number; href: string } | null;
};

/** How long each group takes, in large type; what matters less is folded away below. */
export function SlaTiles({ groups, dayCount, measure, behind, before, evidence }: SlaTilesProps) {
  const known = useTileEvidence(evidence);
  const { shown, folded } = arrangeTiles(groups, inSight);
  const tiles = (some: SlaGroup[]) => (
    <ul className={styles.tiles} data-count={some.length} data-few={some.length < 4 || undefined}>
      {some.map((group) => (
        <SlaTile
          key={groupName(group)}
          group={group}
          dayCount={dayCount}
          measure={measure}
          href={cardsHref(behind, group)}
          before={before ? rowBefore(before, group) : undefined}
          evidence={
            evidence && {
              href: evidence.href,
              words: known && tileEvidenceWords(evidenceOf(known, group) ?? noEvidence),
            }
          }
        />
      ))}
    </ul>
  );
  return (
    <div
      className={styles.all}
      data-columns={slideColumns(groups.length)}
      data-rows={groups.length > 5 ? "many" : "one"}
    >
      {tiles(shown)}
      {folded.length > 0 ? (
        <details className={styles.more}>
          <summary>{`Show ${folded.length} more`}</summary>
          {tiles(folded)}
        </details>
      ) : null}
    </div>
  );
}

/** Tiles in a row of a slide, which shows them all: one row of five at most, then rows as even as can be. */
function slideColumns(count: number): number {
  return count <= 5 ? count : Math.min(5, Math.ceil(count / 2));
}
