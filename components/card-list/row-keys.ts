import type { KeyboardEvent } from "react";
import { isTyping } from "@/components/ui/is-typing";

/** What keys do in a row of the list, for the dialog of keys. */
export const rowKeys = [
  { keys: "↓", label: "To the next card; ↑ to the one before" },
  { keys: "c", label: "Commit the card in focus today" },
  { keys: "r", label: "Release the card in focus today" },
  { keys: "x", label: "Choose the card in focus" },
] as const;

/** Keys in a row of the list: arrows (or j and k) move between cards, letters act on the card. */
export function pressInRow(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
  const isTick = target instanceof HTMLInputElement && target.type === "checkbox";
  const row = target.closest("tr");
  if (!row || (isTyping(target) && !isTick)) return;
  const act = actions[event.key];
  if (!act) return;
  event.preventDefault();
  act(row);
}

const actions: Readonly<Record<string, (row: Element) => void>> = {
  ArrowDown: (row) => focusIn(row.nextElementSibling),
  j: (row) => focusIn(row.nextElementSibling),
  ArrowUp: (row) => focusIn(row.previousElementSibling),
  k: (row) => focusIn(row.previousElementSibling),
  c: (row) => row.querySelector<HTMLElement>("[data-today=committed]")?.click(),
  r: (row) => row.querySelector<HTMLElement>("[data-today=released]")?.click(),
  x: (row) => row.querySelector<HTMLElement>("input[type=checkbox]")?.click(),
};

function focusIn(row: Element | null): void {
  row?.querySelector<HTMLElement>("a")?.focus();
}
