import { unknownAmong } from "@/lib/cards/filter/unknown-parameters";

/** What the batching page is asked; it lives in the address. */
export type BatchingView = {
  cards?: number[] | undefined;
  batch?: number | undefined;
  valuable?: number | undefined;
};

type Query = Record<string, string | string[] | undefined>;

const known = ["cards", "batch", "valuable"] as const;
const maxCards = 200;

/** The question in an address; what is no whole number is passed over and said. */
export function readBatchingView(query: Query): { view: BatchingView; problems: string[] } {
  const problems = unknownAmong(query, known).map((name) => `this page knows no “${name}”`);
  const numbers = (name: string) =>
    [query[name]].flat().flatMap((text) => {
      const parts = (text ?? "").split(",").filter((part) => part.trim() !== "");
      return parts.flatMap((part) => {
        if (/^[1-9]\d{0,8}$/.test(part.trim())) return [Number(part)];
        problems.push(`${name} has to be a whole number, not “${part}”`);
        return [];
      });
    });
  const cards = numbers("cards").slice(0, maxCards);
  return {
    view: {
      cards: cards.length === 0 ? undefined : cards,
      batch: numbers("batch")[0],
      valuable: numbers("valuable")[0],
    },
    problems,
  };
}
