import "server-only";
import type { ShownCard } from "@/lib/cards/history/shown-card";
import { spellLines } from "@/lib/cards/history/spell-lines";
import { saidLines } from "@/lib/charts/forecast/said-lines";
import { getCardPeople } from "@/lib/db/card-people";
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

/** All that a card's page shows; a 404 Problem for a card that is not there or in the bin. */
export async function loadCardPage(context: ServiceContext, id: string): Promise<ShownCard> {
  const team = await loadTeam(context);
  const card = await getCard(context, cardNumberOf(id));
  const [lists, progress, history, spells, marks, said, overtaken, people] = await Promise.all([
    loadCardLists(context),
    loadCardProgress(context, card),
    loadCardHistory(context, card.number),
    findSpells(team.id, card.number),
    findMarksOfCard(team.id, card.number),
    findSaidForecasts(team.id, [card.number]),
    countOvertaken(team.id, card.number),
    getCardPeople(team.id, card.number),
  ]);
  const promises = { said: said.get(card.number) ?? [], released: card.released, overtaken };
  return {
    ...{ card, lists, progress, history, spells: spellLines(spells, team.streams) },
    marks: marks.map(({ point, reason, actor, at }) => ({
      ...{ point, reason, how: `${changedWhen(at, team)}, ${actor}` },
    })),
    said: saidLines(promises, team),
    people,
  };
}
