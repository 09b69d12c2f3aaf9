import type { OpenCardView } from "@/lib/cards/progress/open-card";
import type { AgedGroup, Aging } from "@/lib/charts/aging/aging";

type AgingDot = { card: OpenCardView; column: number };

/** A group with a card in progress: its cards side by side, so that no two labels meet. */
export type AgingSlot = {
  group: AgedGroup;
  dots: AgingDot[];
  columns: number;
  /** What a column needs for a dot and its number, in pixels */
  columnWidth: number;
};

/** The room that the names of a slot's lines need, in pixels. */
export const lineNamesWidth = 72;
const digitWidth = 8.5;
const dotWidth = 26;
const labelHeight = 17;

/**
 * The groups of an ageing chart that have cards in progress, in the team's order. Cards whose
 * labels would touch go into columns of their own; `pixelsAt` tells how high an age stands.
 */
export function agingSlots(
  { by, groups, cards }: Pick<Aging, "by" | "groups" | "cards">,
  pixelsAt: (age: number) => number,
): AgingSlot[] {
  const digits = Math.max(0, ...cards.map((card) => String(card.number).length));
  const columnWidth = dotWidth + digitWidth * (digits + 1);
  return groups
    .filter((group) => group.inProgress > 0)
    .map((group) => {
      const own = cards.filter((card) => (card[by] ?? null) === group.name);
      return { group, ...inColumns(own, pixelsAt), columnWidth };
    })
    .filter((slot) => slot.dots.length > 0);
}

function inColumns(
  cards: OpenCardView[],
  pixelsAt: (age: number) => number,
): { dots: AgingDot[]; columns: number } {
  const lowest: number[] = [];
  const dots = cards
    .toSorted((a, b) => b.age - a.age || a.number - b.number)
    .map((card) => {
      const height = pixelsAt(card.age);
      const free = lowest.findIndex((last) => last - height >= labelHeight);
      const column = free === -1 ? lowest.length : free;
      lowest[column] = height;
      return { card, column };
    });
  return { dots, columns: Math.max(1, lowest.length) };
}

/** The least width at which all slots have the room that they need, in pixels. */
export function leastWidth(slots: readonly AgingSlot[]): number {
  return slots.reduce((sum, slot) => sum + needed(slot), 0);
}

/** Where each slot begins and how wide it is: what is left over is shared out alike by column. */
export function slotPlaces(
  slots: readonly AgingSlot[],
  left: number,
  width: number,
): { left: number; width: number; column: number }[] {
  const columns = slots.reduce((sum, slot) => sum + slot.columns, 0);
  const spare = Math.max(0, width - leastWidth(slots)) / Math.max(1, columns);
  let at = left;
  return slots.map((slot) => {
    const place = {
      left: at,
      width: needed(slot) + spare * slot.columns,
      column: slot.columnWidth + spare,
    };
    at += place.width;
    return place;
  });
}

function needed(slot: AgingSlot): number {
  return slot.columns * slot.columnWidth + lineNamesWidth;
}

/** The greatest number of days that the chart has to show. */
export function agingTop(slots: readonly { group: AgedGroup }[], cards: Aging["cards"]): number {
  const lines = slots.flatMap(({ group }) => [group.sla ?? 0, group.p85 ?? 0]);
  return Math.max(1, ...lines, ...cards.map((card) => card.age));
}

/** The lines of a group's released cards, with their names; none where nothing was released. */
export function agingLines(
  group: AgedGroup,
): { key: "p50" | "p70" | "p85" | "sla"; value: number; name: string }[] {
  const lines = [
    { key: "sla", value: group.sla, days: group.wholeDays, name: "SLA" },
    { key: "p85", value: group.p85, days: group.p85, name: "P85" },
    { key: "p70", value: group.p70, days: group.p70, name: "P70" },
    { key: "p50", value: group.p50, days: group.p50, name: "P50" },
  ] as const;
  return lines.flatMap(({ key, value, days, name }) =>
    value === null || days === null ? [] : [{ key, value, name: `${name} ${short(days)}` }],
  );
}

function short(days: number): string {
  return String(Math.round(days * 10) / 10);
}
