import "server-only";
import type { Card } from "@/lib/cards/fields/card";
import type { CardLists } from "@/lib/cards/fields/field-description";
import type { HistoryEntry } from "@/lib/cards/history/card-history";
import { type SpellLine, spellLines } from "@/lib/cards/history/spell-lines";
import type { CardMark } from "@/lib/cards/team/quality-points";
import type { CardProgress } from "@/lib/cards/wall/card-progress";
import { saidLines } from "@/lib/charts/forecast/said-lines";
import { countOvertaken } from "@/lib/db/expedites";
import { findMarksOfCard } from "@/lib/db/quality-marks";
import { findSaidForecasts } from "@/lib/db/said-forecasts";
import { findSpells } from "@/lib/db/spells";
import { changedWhen } from "@/lib/services/cards/changed-when";
import { cardNumberOf, getCard } from "@/lib/services/cards/get-card";
import { loadCardHistory } from "@/lib/services/cards/load-card-history";
import { loadCardLists } from "@/lib/services/cards/load-card-lists";
import { loadCardProgress } from "@/lib/services/cards/load-card-progress";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

export type LoadedCardPage = {
  card: Card;
  lists: CardLists;
  progress: CardProgress;
  history: HistoryEntry[];
  spells: SpellLine[];
  /** What looked doubtful about it and was found right */
  marks: CardMark[];
  /** What was said of it in planning sessions, how it slipped, how often it was overtaken */
  said: string[];
};

/** All that a card's page shows; a 404 Problem for a card that is not there or in the bin. */
export async function loadCardPage(context: ServiceContext, id: string): Promise<LoadedCardPage> {
  const team = await loadTeam(context);
  const card = await getCard(context, cardNumberOf(id));
  const [lists, progress, history, spells, marks, said, overtaken] = await Promise.all([
    loadCardLists(context),
    loadCardProgress(context, card),
    loadCardHistory(context, card.number),
    findSpells(team.id, card.number),
    findMarksOfCard(team.id, card.number),
    findSaidForecasts(team.id, [card.number]),
    countOvertaken(team.id, card.number),
  ]);
  const promises = { said: said.get(card.number) ?? [], released: card.released, overtaken };
  return {
    ...{ card, lists, progress, history, spells: spellLines(spells, team.streams) },
    marks: marks.map(({ point, reason, actor, at }) => ({
      ...{ point, reason, how: `${changedWhen(at, team)}, ${actor}` },
    })),
    said: saidLines(promises, team),
  };
}
