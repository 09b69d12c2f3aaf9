import type { CheckedImport } from "@/lib/files/checked-import";
import { formatDays } from "@/lib/format/format-days";
import { formatNumber } from "@/lib/format/format-number";
import classes from "./status-board.module.css";

type Props = { outcome: CheckedImport; heading: "h2" | "h3" };

/** The SLA by type once the file is imported as it is placed now. */
export function SlaPreview({ outcome: { slaMoves, clockBy }, heading: Heading }: Props) {
  if (clockBy === null) return null;
  return (
    <div className={classes.preview} aria-live="polite">
      <Heading className={classes.place}>The SLA this gives</Heading>
      {slaMoves.length === 0 ? (
        <p className={classes.hint}>No card has both a start and an end, so there is no SLA yet.</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Type</th>
              <th scope="col">Cards</th>
              <th scope="col">SLA</th>
            </tr>
          </thead>
          <tbody>
            {slaMoves.map(({ group, after }) => (
              <tr key={group ?? ""}>
                <th scope="row">{group === null ? "All cards" : <bdi>{group}</bdi>}</th>
                <td>{formatNumber(after.items)}</td>
                <td>{formatDays(after.wholeDays)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
