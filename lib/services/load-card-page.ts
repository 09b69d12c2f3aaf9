import "server-only";
import type { Card } from "@/lib/cards/card";
import type { CardLists } from "@/lib/cards/card-form";
import type { HistoryEntry } from "@/lib/cards/card-history";
import type { CardProgress } from "@/lib/cards/card-progress";
import { type SpellLine, spellLines } from "@/lib/cards/spell-lines";
import { findSpells } from "@/lib/db/spells";
import { cardNumberOf, getCard } from "@/lib/services/get-card";
import { loadCardHistory } from "@/lib/services/load-card-history";
import { loadCardLists } from "@/lib/services/load-card-lists";
import { loadCardProgress } from "@/lib/services/load-card-progress";
import { loadTeam } from "@/lib/services/load-team";
import type { ServiceContext } from "@/lib/services/service-context";

export type LoadedCardPage = {
  card: Card;
  lists: CardLists;
  progress: CardProgress;
  history: HistoryEntry[];
  spells: SpellLine[];
};

/** All that a card's page shows; a 404 Problem for a card that is not there or in the bin. */
export async function loadCardPage(context: ServiceContext, id: string): Promise<LoadedCardPage> {
  const team = await loadTeam(context);
  const card = await getCard(context, cardNumberOf(id));
  const [lists, progress, history, spells] = await Promise.all([
    loadCardLists(context),
    loadCardProgress(context, card),
    loadCardHistory(context, card.number),
    findSpells(team.id, card.number),
  ]);
  return { card, lists, progress, history, spells: spellLines(spells, team.streams) };
}
