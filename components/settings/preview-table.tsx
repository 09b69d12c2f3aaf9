import type { SettingsPreview } from "@/lib/cards/settings-preview";
import { formatNumber } from "@/lib/format/format-number";
import { notEnoughData } from "@/lib/format/not-enough-data";
import classes from "./preview-table.module.css";

/** How each type's figures would move with the settings that are typed, before they are saved. */
export function PreviewTable({ preview }: { preview: SettingsPreview }) {
  return (
    <section role="status" aria-labelledby="preview" className={classes.preview}>
      <h2 id="preview" className={classes.title}>
        {preview.cardsChanged === 0
          ? "No card’s cycle time would change"
          : `The cycle time of ${formatNumber(preview.cardsChanged)} ${preview.cardsChanged === 1 ? "card" : "cards"} would change`}
      </h2>
      {preview.rows.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Type</th>
              <th scope="col">Items</th>
              <th scope="col">Mean now</th>
              <th scope="col">Mean then</th>
              <th scope="col">SLA now, days</th>
              <th scope="col">SLA then, days</th>
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">
                  <bdi>{row.name}</bdi>
                </th>
                <td>{formatNumber(row.items)}</td>
                <td>{formatNumber(row.now.mean, 1)}</td>
                <td>{formatNumber(row.then.mean, 1)}</td>
                <td>{row.now.wholeDays ?? notEnoughData}</td>
                <td
                  className={row.now.wholeDays === row.then.wholeDays ? undefined : classes.moved}
                >
                  {row.then.wholeDays ?? notEnoughData}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
