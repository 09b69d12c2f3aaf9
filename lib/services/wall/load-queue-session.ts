import "server-only";
import { type QueueSession, sessionStep } from "@/lib/cards/wall/queue-session";
import { type DayNumber, toDayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import { findOpenCards } from "@/lib/db/cards-as-of";
import { findQueueCards } from "@/lib/db/queue-cards";
import { findSaidForecasts } from "@/lib/db/said-forecasts";
import { queueDays } from "@/lib/services/forecast/queue-days";
import { loadSlaIfCommitted, sortKey } from "@/lib/services/forecast/sla-if-committed";
import { loadTeam } from "@/lib/services/team/load-team";
import { rowNames } from "@/lib/services/team/row-names";
import type { ServiceContext } from "@/lib/services/team/service-context";

/**
 * The head of the queue, up to a number of cards, with what each of its places is worth, so that a screen can show what an
 * order would do to every card's day before it is saved. METRICS section 9.
 */
export async function loadQueueSession(
  context: ServiceContext,
  most: number = sessionStep,
): Promise<QueueSession> {
  const team = await loadTeam(context);
  const today = toDayNumber(team.today);
  const queue = await findQueueCards(team.id);
  const shown = queue.slice(0, most);
  const { cards: open } = await findOpenCards(team.id, today, today);
  const [places, slaDates, said] = await Promise.all([
    queueDays(team, open.length + Math.max(1, shown.length)),
    loadSlaIfCommitted(team, today),
    findSaidForecasts(
      team.id,
      shown.map(({ number }) => number),
    ),
  ]);
  return {
    revision: team.revision,
    today: team.today,
    dayCount: team.dayCount,
    inProgress: open.length,
    ...places,
    cards: shown.map((card) => {
      const { type, kind, typeColour: colour, size } = rowNames(team, card);
      const first = said.get(card.number)?.[0];
      return {
        number: card.number,
        title: card.title,
        ...{ type, kind, colour, size },
        client: card.client,
        promised: card.promised,
        isExcluded: card.isExcluded,
        slaOn: slaDates.get(sortKey(card)) ?? null,
        firstSaid: first
          ? {
              saidOn: first.saidOn,
              likelyOn: first.likelyOn,
              workingDay: workingDay(toDayNumber(first.likelyOn), today, team.calendar),
            }
          : null,
      };
    }),
    leftOut: queue.length - shown.length,
  };
}

/** A day in working days from today, which is 1; 0 or less for days before. */
function workingDay(
  day: DayNumber,
  today: DayNumber,
  calendar: Pick<WorkCalendar, "plainCount">,
): number {
  return day >= today ? calendar.plainCount(today, day) : 1 - calendar.plainCount(day, today - 1);
}
