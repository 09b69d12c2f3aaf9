import type { CardKey, Delivery } from "@/lib/cards/deliveries/delivery";
import { type CardSide, cardSentences } from "@/lib/cards/history/card-history";
import { deliverySentences } from "@/lib/cards/history/delivery-history";
import { memberSentences } from "@/lib/cards/history/member-sentences";
import { rotaSentences } from "@/lib/cards/history/rota-history";
import { type SettingsRecord, settingsSentences } from "@/lib/cards/history/settings-history";
import { viewSentences } from "@/lib/cards/history/view-sentences";
import { costSentences } from "@/lib/charts/costs/cost-history";
import { countOf } from "@/lib/format/count-of";

/** What a change did to one thing, in sentences. */
export type HistoryLine = {
  /** The number of the card that it is about */
  card: number | null;
  /** What it is about: a card's title, a delivery; null where the sentences say so themselves */
  subject: string | null;
  sentences: string[];
};

/** What a change did to one card, names in place of keys. */
export type CardChanged = {
  number: number;
  title: string;
  before: CardSide | null;
  after: CardSide | null;
  /** Sentences about what is no field */
  others: string[];
};

export type ChangedThings = {
  action: string;
  /** The cards that it touched: how many, and some of them */
  cards: { added: number; binned: number; changed: number; some: CardChanged[] };
  /** Everything else, one by one */
  things: readonly (SettingsRecord & { id: number })[];
  /** Cards found right in data quality: how many, or taken back */
  marks: readonly { cards: number; first: number; isTakenBack: boolean }[];
  /** The file of an import */
  fileName: string | null;
  /** Cards deleted for good */
  deleted: number;
};

/** How deliveries name cards, and what amounts are in. */
export type HistoryNames = { nameOf: (card: CardKey) => string; currency: string | null };

/** So many cards are told one by one; of more, how many and one of them. */
export const maxTold = 5;

/** What a change did, a line for each card or other thing. */
export function historyLines(change: ChangedThings, names: HistoryNames): HistoryLine[] {
  const { action, things, fileName, deleted } = change;
  const plain = [
    ...(fileName === null
      ? []
      : [`${action === "import" ? "Import" : "Import undone"}: ${fileName}`]),
    ...settingsSentences(things),
    ...viewSentences(things),
    ...memberSentences(things),
    ...costSentences(things, names.currency),
    ...(deleted > 0
      ? [`${countOf(deleted, "card")} deleted for good, 90 days after going into the bin`]
      : []),
  ];
  const rota = rotaSentences(things);
  const lines: HistoryLine[] = [
    ...(plain.length > 0 ? [{ card: null, subject: null, sentences: plain }] : []),
    ...(rota.length > 0 ? [{ card: null, subject: "Support rota", sentences: rota }] : []),
    ...deliveryLines(things, names),
    ...cardLines(change),
    ...markLines(change),
  ];
  if (lines.length > 0) return lines;
  return [{ card: null, subject: null, sentences: ["Saved without a change"] }];
}

function deliveryLines(things: ChangedThings["things"], { nameOf }: HistoryNames): HistoryLine[] {
  return things.flatMap(({ entity, before, after }) => {
    if (entity !== "delivery") return [];
    const [was, is] = [before as Delivery | null, after as Delivery | null];
    const sentences = deliverySentences(was, is, nameOf);
    return [{ card: null, subject: `Delivery “${(is ?? was)?.name}”`, sentences }];
  });
}

function cardLines({ action, cards }: ChangedThings): HistoryLine[] {
  const { added, binned, changed, some } = cards;
  const count = added + binned + changed;
  const told = some.map((card) => ({
    card: card.number,
    subject: card.title,
    sentences: cardSentences({ ...card, action }),
  }));
  if (count <= maxTold) return told;
  const counted = [
    added > 0 ? `${countOf(added, "card")} added` : null,
    changed > 0 ? `${countOf(changed, "card")} changed` : null,
    binned > 0 ? `${countOf(binned, "card")} put into the bin` : null,
  ].filter((one) => one !== null);
  const summary = { card: null, subject: null, sentences: [counted.join(", ")] };
  // What was done to one of many says what was done to all, or at least what for.
  return [
    summary,
    ...told.slice(0, 1).map((line) => ({ ...line, subject: `${line.subject}, one of them` })),
  ];
}

function markLines({ marks }: ChangedThings): HistoryLine[] {
  return marks.map(({ cards, first, isTakenBack }) => ({
    card: cards === 1 ? first : null,
    subject: null,
    sentences: [
      `${cards === 1 ? "" : `${countOf(cards, "card")}: `}${isTakenBack ? "Listed again in data quality" : "Marked as right in data quality"}`,
    ],
  }));
}

/** A line as one text, for files and for those who hear it. */
export function lineText({ card, subject, sentences }: HistoryLine): string {
  const about = [card === null ? null : `#${card}`, subject]
    .filter((one) => one !== null)
    .join(" ");
  return about === "" ? sentences.join("; ") : `${about}: ${sentences.join("; ")}`;
}
