import type { Stage } from "@/lib/cards/words/language-words";
import { languages, partPhrases } from "@/lib/cards/words/languages";
import { PhraseFinder } from "@/lib/cards/words/phrase-finder";

/** Asked in this order: "done, waiting for deployment" is work that goes on, "ready for test" too. */
const order = ["cancelled", "started", "done", "queue"] as const satisfies readonly Stage[];

const finder = new PhraseFinder<Stage>(
  languages.flatMap(({ statuses }) =>
    order.flatMap((stage) =>
      partPhrases(statuses[stage]).map((phrase) => [stage, phrase] as const),
    ),
  ),
);

/** Where in the life of a card a status stands, by its name; null where the name does not say. */
export function stageOf(status: string): Stage | null {
  const found = finder.find(status);
  return order.find((stage) => found.has(stage)) ?? null;
}
