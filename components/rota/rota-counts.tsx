import styles from "@/components/rota/rota-counts.module.css";
import type { RotaCount } from "@/lib/cards/rota/rota";
import { formatNumber } from "@/lib/format/format-number";

/** Weeks held and to come by person, with the mark of an even share. */
export function RotaCounts({ counts }: { counts: readonly RotaCount[] }) {
  const most = Math.max(
    1,
    ...counts.map(({ held, share, ahead }) => Math.max(held + ahead, share)),
  );
  const percent = (weeks: number) => `${(100 * weeks) / most}%`;
  return (
    <table className={styles.table} data-rota-counts>
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">Held</th>
          <th scope="col">Even share</th>
          <th scope="col">To come</th>
          <th scope="col" className={styles.picture}>
            Held, then to come; the line is an even share of weeks held
          </th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ id, name, held, share, ahead }) => (
          <tr key={id}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td>{formatNumber(held)}</td>
            <td>{formatNumber(share, 1)}</td>
            <td>{formatNumber(ahead)}</td>
            <td className={styles.picture}>
              <div className={styles.bar}>
                <span className={styles.held} style={{ width: percent(held) }} />
                <span className={styles.ahead} style={{ width: percent(ahead) }} />
                <span className={styles.share} style={{ left: percent(share) }} />
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
