import "server-only";
import type { IsoDay } from "@/lib/dates/day";
import { findLastTouches, findTouch } from "@/lib/db/last-touches";
import { slaDueCalendar } from "@/lib/files/sla-due-calendar";
import { loadOpenCards } from "@/lib/services/stand-up/load-open-cards";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/**
 * The SLA due dates of the cards in progress, as an iCalendar feed. Cards without a quote have none.
 * A frozen quote moves only with its card; a reconstructed one may with any change of the team.
 */
export async function slaDueFeed(
  context: ServiceContext,
  origin: string,
  asOf?: IsoDay,
): Promise<string> {
  const team = await loadTeam(context);
  const { cards } = await loadOpenCards(context, asOf, { choosesHistory: false });
  const [touches, latest] = await Promise.all([
    findLastTouches(
      team.id,
      cards.map((card) => card.number),
    ),
    findTouch(team.id, team.revision),
  ]);
  const start = { revision: 0, at: context.now ?? new Date() };
  return slaDueCalendar({
    teamId: team.id,
    teamName: team.name,
    teamUrl: `${origin}/t/${team.slug}`,
    cards: cards.flatMap(({ quote, ...card }) => {
      if (quote === null) return [];
      const own = quote.reconstructed ? latest : (touches.get(card.number) ?? latest);
      const { revision, at } = own ?? start;
      const { dueOn, wholeDays, group } = quote;
      return [{ ...card, dueOn, wholeDays, group, revision, changedAt: at }];
    }),
  });
}
