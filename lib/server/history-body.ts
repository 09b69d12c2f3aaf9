import "server-only";
import { lineText } from "@/lib/charts/history/history-lines";
import type { HistoryChange } from "@/lib/services/history/load-history";

/** A change as the API tells it. */
export function historyBody(change: HistoryChange) {
  const { revision, at, actor, source, place, lines, undoes, isUndone } = change;
  return {
    ...{ revision, at: at.toISOString(), actor, source, place },
    sentences: lines.map(lineText),
    cards: lines.flatMap(({ card }) => (card === null ? [] : [card])),
    ...{ undoes, isUndone },
  };
}
