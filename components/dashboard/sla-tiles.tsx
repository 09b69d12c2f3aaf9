import { SlaTile } from "@/components/dashboard/sla-tile";
import styles from "@/components/dashboard/sla-tiles.module.css";
import { arrangeTiles } from "@/lib/charts/arrange-tiles";
import { groupName, type SlaGroup } from "@/lib/charts/sla-group";
import type { DayCount } from "@/lib/dates/work-calendar";

const inSight = 4;

/** How long each group takes, in large type; what matters less is folded away below. */
export function SlaTiles({ groups, dayCount }: { groups: SlaGroup[]; dayCount: DayCount }) {
  const { shown, folded } = arrangeTiles(groups, inSight);
  const tiles = (some: SlaGroup[]) => (
    <ul className={styles.tiles}>
      {some.map((group) => (
        <SlaTile key={groupName(group)} group={group} dayCount={dayCount} />
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
