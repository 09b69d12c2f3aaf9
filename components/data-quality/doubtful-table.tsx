import Link from "next/link";
import { EditableCell } from "@/components/card-list/editable-cell";
import type { DoubtfulCardShown } from "@/components/data-quality/doubtful-card-shown";
import { findingWords } from "@/components/data-quality/point-words";
import rows from "@/components/ui/choosable-rows.module.css";
import type { FormAction } from "@/lib/cards/form-state";
import type { QualityPoint } from "@/lib/cards/team/quality-points";
import classes from "./doubtful-table.module.css";

type Props = {
  base: string;
  point: QualityPoint;
  cards: DoubtfulCardShown[];
  lists: { types: string[]; sizes: string[] };
  correctAction: FormAction;
};

const days = [
  ["prioritised", "Prioritised"],
  ["committed", "Committed"],
  ["released", "Released"],
] as const;

/** Doubtful cards with what is doubtful about each; type, size and days are corrected on the spot. */
export function DoubtfulTable({ base, point, cards, lists, correctAction }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={rows.scroll} tabIndex={0} aria-label="Cards">
      <table className={rows.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">Card</th>
            <th scope="col">Type</th>
            <th scope="col">Size</th>
            {days.map(([field, label]) => (
              <th key={field} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cards.map((card) => {
            const cell = { card, action: correctAction };
            return (
              <tr key={card.number}>
                <td className={rows.choose}>
                  <input
                    type="checkbox"
                    name="number"
                    value={card.number}
                    aria-label={`Choose card ${card.number}`}
                  />
                </td>
                <td className={rows.title}>
                  <Link href={`${base}/cards/${card.number}`} className={rows.link}>
                    <span className={classes.soft}>#{card.number}</span> <bdi>{card.title}</bdi>
                  </Link>
                  <Finding base={base} point={point} card={card} />
                </td>
                <td data-label="Type">
                  <EditableCell {...cell} field="type" value={card.type} choices={lists.types} />
                </td>
                <td data-label="Size">
                  <EditableCell
                    {...cell}
                    field="size"
                    value={card.size ?? ""}
                    choices={["", ...lists.sizes]}
                  />
                </td>
                {days.map(([field, label]) => (
                  <td key={field} data-label={label} className={classes.day}>
                    <EditableCell {...cell} field={field} value={card[field] ?? ""} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Finding({
  base,
  point,
  card,
}: Pick<Props, "base" | "point"> & { card: DoubtfulCardShown }) {
  const { repeats } = card.finding;
  if (point === "repeated" && repeats !== undefined) {
    return (
      <div className={classes.finding}>
        repeats <Link href={`${base}/cards/${repeats}`}>#{repeats}</Link>
      </div>
    );
  }
  const words = findingWords(point, card.finding);
  return words === null ? null : <div className={classes.finding}>{words}</div>;
}
