"use client";

import Link from "next/link";
import { EditableCell } from "@/components/card-list/editable-cell";
import { pressInRow, rowKeys } from "@/components/card-list/row-keys";
import { PageKeys } from "@/components/ui/page-keys";
import { shortLabelOf } from "@/lib/cards/fields/card-fields";
import type { CardLists } from "@/lib/cards/fields/field-description";
import type { FormAction } from "@/lib/cards/form-state";
import { type ListQuery, type ListSort, writeListQuery } from "@/lib/cards/lists/list-query";
import { type ListedCard, listColumns } from "@/lib/cards/lists/listed-card";
import classes from "./card-table.module.css";

type Props = {
  base: string;
  query: ListQuery;
  cards: ListedCard[];
  lists: CardLists;
  correctAction: FormAction;
};

const columns: readonly (readonly [ListSort, string])[] = [
  ["number", "No."],
  ["title", "Title"],
  ["type", "Type"],
  ["size", "Size"],
  ...listColumns.map((field) => [field, shortLabelOf(field)] as const),
  ["prioritised", "Prioritised"],
  ["committed", "Committed"],
  ["released", "Released"],
  ["days", "Days"],
];

const dates = ["prioritised", "committed", "released"] as const;

/** The cards of a page; type, size and days are corrected on the spot. On phones each has a line or two below its title. */
export function CardTable({ base, query, cards, lists, correctAction }: Props) {
  const days = query.measure === "lead" ? "Lead time" : "Days";
  return (
    <div className={classes.scroll}>
      <PageKeys keys={rowKeys} />
      <table className={classes.table}>
        <thead>
          <tr>
            <td className={classes.choose}>
              <input
                type="checkbox"
                className={classes.all}
                aria-label="Choose all cards on this page"
                onChange={(event) => chooseAll(event.currentTarget)}
              />
            </td>
            {columns.map(([sort, label]) => (
              <SortHead
                key={sort}
                base={base}
                query={query}
                sort={sort}
                label={sort === "days" ? days : label}
              />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={pressInRow}>
          {cards.map((card) => {
            const cell = { card, action: correctAction };
            return (
              <tr key={card.number} data-excluded={card.isExcluded || undefined}>
                <td className={classes.choose}>
                  <input
                    type="checkbox"
                    name="number"
                    value={card.number}
                    aria-label={`Choose card ${card.number}`}
                  />
                </td>
                <td className={classes.number}>{card.number}</td>
                <td className={classes.title}>
                  <Link
                    href={`${base}/cards/${card.number}`}
                    className={classes.link}
                    prefetch={false}
                    title={card.title}
                  >
                    <bdi>{card.title}</bdi>
                  </Link>
                  {card.reference && (
                    <span className={classes.soft}>
                      {" "}
                      <bdi>{card.reference}</bdi>
                    </span>
                  )}
                  {card.isExcluded && <span className={classes.badge}>in no figure</span>}
                  {card.cancelled && <span className={classes.badge}>cancelled</span>}
                </td>
                <td data-label="Type">
                  <EditableCell
                    {...cell}
                    field="type"
                    value={card.type}
                    choices={lists.types}
                    colour={card.typeColour}
                  />
                </td>
                <td data-label="Size">
                  <EditableCell
                    {...cell}
                    field="size"
                    value={card.size ?? ""}
                    choices={["", ...lists.sizes]}
                    colour={card.sizeColour}
                  />
                </td>
                {listColumns.map((field) => (
                  <td
                    key={field}
                    className={classes.client}
                    data-label={shortLabelOf(field)}
                    data-blank={card[field] === null || undefined}
                  >
                    <bdi title={card[field] ?? undefined}>{card[field]}</bdi>
                  </td>
                ))}
                {dates.map((field) => (
                  <td
                    key={field}
                    data-label={shortLabelOf(field)}
                    data-blank={isLeftOut(card, field) || undefined}
                  >
                    <EditableCell
                      {...cell}
                      field={field}
                      value={card[field] ?? ""}
                      offersToday={canBeToday(card, field)}
                    />
                  </td>
                ))}
                <td
                  className={classes.days}
                  data-label={days}
                  data-blank={card.days === null || undefined}
                >
                  {card.days}
                  {card.days === null ? null : (
                    <span className={classes.unit}> {card.days === 1 ? "day" : "days"}</span>
                  )}
                  {card.days !== null && card.released === null && (
                    <span className={classes.soft}> so far</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Runs before the form around the table hears of it and counts what is chosen. */
function chooseAll(box: HTMLInputElement): void {
  for (const one of box.form?.querySelectorAll<HTMLInputElement>("input[name=number]") ?? []) {
    one.checked = box.checked;
  }
}

/** A card in the queue is committed next, one in progress released. */
function canBeToday(card: ListedCard, field: (typeof dates)[number]): boolean {
  if (card.released !== null || card.cancelled !== null) return false;
  return field === (card.committed === null ? "committed" : "released");
}

/** On a phone: a day that says nothing, or less than the next. */
function isLeftOut(card: ListedCard, field: (typeof dates)[number]): boolean {
  if (card[field] === null) return !canBeToday(card, field);
  if (field === "committed") return card.released !== null;
  return field === "prioritised" && card.committed !== null;
}

type HeadProps = { base: string; query: ListQuery; sort: ListSort; label: string };

function SortHead({ base, query, sort, label }: HeadProps) {
  const isSorted = query.sort === sort;
  const next = { ...query, page: 1, sort, isDescending: isSorted ? !query.isDescending : false };
  const search = writeListQuery(next).toString();
  const direction = query.isDescending ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={isSorted ? direction : undefined}>
      <Link
        href={`${base}/cards${search ? `?${search}` : ""}`}
        scroll={false}
        className={classes.sort}
      >
        {label}
        <span aria-hidden="true" className={classes.arrow}>
          {isSorted ? (query.isDescending ? "↓" : "↑") : ""}
        </span>
      </Link>
    </th>
  );
}
