import "server-only";
import type { IsoDay } from "@/lib/dates/day";
import { slaDueCalendar } from "@/lib/files/sla-due-calendar";
import { loadOpenCards } from "@/lib/services/load-open-cards";
import { loadTeam } from "@/lib/services/load-team";
import type { ServiceContext } from "@/lib/services/service-context";

/** The SLA due dates of the cards in progress, as an iCalendar feed. Cards without a quote have none. */
export async function slaDueFeed(
  context: ServiceContext,
  origin: string,
  asOf?: IsoDay,
): Promise<string> {
  const team = await loadTeam(context);
  const { cards } = await loadOpenCards(context, asOf);
  return slaDueCalendar({
    teamId: team.id,
    teamName: team.name,
    teamUrl: `${origin}/t/${team.slug}`,
    stamp: context.now ?? new Date(),
    cards: cards.flatMap(({ quote, ...card }) =>
      quote === null
        ? []
        : [{ ...card, dueOn: quote.dueOn, wholeDays: quote.wholeDays, group: quote.group }],
    ),
  });
}
