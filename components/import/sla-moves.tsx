import { HowWorkedOut } from "@/components/ui/how-worked-out";
import { formatDays } from "@/lib/format/format-days";
import { formatNumber } from "@/lib/format/format-number";
import type { SlaMove } from "@/lib/metrics/sla-movement";
import classes from "./import-check.module.css";

/** How the SLA table would move: for each type that does, and for all cards together. */
export function SlaMoves({ moves }: { moves: SlaMove[] }) {
  if (moves.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="sla-moves">
      <h2 id="sla-moves" className={classes.title}>
        How the SLA table will move
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label="SLA before and after">
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Type</th>
              <th scope="col">Released now</th>
              <th scope="col">After the import</th>
              <th scope="col">SLA now</th>
              <th scope="col">After the import</th>
            </tr>
          </thead>
          <tbody>
            {moves.map(({ group, before, after }) => (
              <tr key={group ?? ""}>
                <th scope="row">{group === null ? "All cards" : <bdi>{group}</bdi>}</th>
                <td className={classes.number}>{formatNumber(before.items)}</td>
                <td className={classes.number}>{formatNumber(after.items)}</td>
                <td className={classes.number}>{formatDays(before.wholeDays)}</td>
                <td className={classes.number}>{formatDays(after.wholeDays)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <HowWorkedOut topic="sla" />
    </section>
  );
}
