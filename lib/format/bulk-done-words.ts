import { formatNumber } from "@/lib/format/format-number";

/** What a change of many cards did: how many it changed, and how many keep their commit day. */
export function bulkDoneWords(changed: number, what: string, kept = 0): string {
  const cards = (count: number) => (count === 1 ? "1 card" : `${formatNumber(count)} cards`);
  const done = `${cards(changed)} ${what}.`;
  if (!(kept > 0)) return done;
  const keep = kept === 1 ? "keeps its days" : "keep their days";
  return `${done} ${cards(kept)} ${keep}: a commit day is there already, or this one does not fit.`;
}
