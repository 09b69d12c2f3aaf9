import { HowWorkedOut } from "@/components/ui/how-worked-out";
import type { SettingsPreview } from "@/lib/cards/team/settings-preview";
import { previewSentences } from "@/lib/charts/settings/preview-sentences";
import { formatNumber } from "@/lib/format/format-number";
import { notEnoughData } from "@/lib/format/not-enough-data";
import classes from "./preview-table.module.css";

/** How each type's figures would move with the settings that are typed, before they are saved. */
export function PreviewTable({ preview }: { preview: SettingsPreview }) {
  return (
    <section role="status" aria-labelledby="preview" className={classes.preview}>
      <h2 id="preview" className={classes.title}>
        What saving would do
      </h2>
      <ul className={classes.sentences}>
        {previewSentences(preview).map((sentence) => (
          <li key={sentence}>
            <bdi>{sentence}</bdi>
          </li>
        ))}
      </ul>
      {preview.rows.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{preview.by === "type" ? "Type" : "Size"}</th>
              <th scope="col" className={classes.items}>
                Items
              </th>
              <th scope="col">Mean, days</th>
              <th scope="col">SLA, days</th>
              <th scope="col">Over it</th>
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">
                  <bdi>{row.name}</bdi>
                </th>
                <td className={classes.items}>{formatNumber(row.items)}</td>
                <Figures
                  now={row.now?.mean ?? null}
                  wouldBe={row.wouldBe === null ? "none" : row.wouldBe.mean}
                  show={(mean) => formatNumber(mean, 1)}
                />
                <Figures
                  now={row.now?.wholeDays ?? null}
                  wouldBe={row.wouldBe === null ? "none" : row.wouldBe.wholeDays}
                  show={String}
                />
                <Figures
                  now={row.now?.overPercent ?? null}
                  wouldBe={row.wouldBe === null ? "none" : row.wouldBe.overPercent}
                  show={percent}
                />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <HowWorkedOut topic="sla" />
    </section>
  );
}

type FiguresProps = {
  now: number | null;
  /** "none" where the row itself would be gone */
  wouldBe: number | null | "none";
  show: (figure: number) => string;
};

/** A figure now and, where it moves, as it would be. */
function Figures({ now, wouldBe, show }: FiguresProps) {
  const shown = (figure: number | null | "none") => {
    if (figure === "none") return figure;
    return figure === null ? notEnoughData : show(figure);
  };
  if (shown(now) === shown(wouldBe)) return <td>{shown(now)}</td>;
  return (
    <td className={classes.moved}>
      {shown(now)} <span aria-hidden="true">→</span>
      <span className={classes.spoken}> would be </span> <strong>{shown(wouldBe)}</strong>
    </td>
  );
}

function percent(share: number): string {
  return `${formatNumber(share, 1)}%`;
}
