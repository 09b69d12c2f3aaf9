/** Which of a group's past cards a quote rests on. Definition: METRICS section 6. */
export type HistoryWindow =
  | { kind: "all" }
  | { kind: "last"; cards: number }
  | { kind: "months"; months: number };

const pattern = /^(?:(all)|last-(\d{1,6})|months-(\d{1,3}))$/;

/** Reads `all`, `last-30` or `months-6`, in any case; null for anything else and for 0. */
export function parseHistoryWindow(text: string): HistoryWindow | null {
  const [, all, cards, months] = pattern.exec(text.trim().toLowerCase()) ?? [];
  if (all) return { kind: "all" };
  if (Number(cards) > 0) return { kind: "last", cards: Number(cards) };
  if (Number(months) > 0) return { kind: "months", months: Number(months) };
  return null;
}

/** The window as addresses write it: `all`, `last-30`, `months-6`. */
export function formatHistoryWindow(window: HistoryWindow): string {
  if (window.kind === "all") return "all";
  return window.kind === "last" ? `last-${window.cards}` : `months-${window.months}`;
}

/** The window in words: "all history", "last 30 cards", "last 6 months". */
export function describeHistoryWindow(window: HistoryWindow): string {
  if (window.kind === "all") return "all history";
  const [count, unit] = window.kind === "last" ? [window.cards, "card"] : [window.months, "month"];
  return count === 1 ? `last ${unit}` : `last ${count} ${unit}s`;
}
