import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import type { IsoDay } from "@/lib/dates/day";

type DueCard = {
  number: number;
  title: string;
  type: string;
  size: string | null;
  committed: IsoDay;
  dueOn: IsoDay;
  wholeDays: number;
  group: string;
  /** Of the last change that may have moved it, and when that was */
  revision: number;
  changedAt: Date;
};

export type DueCalendar = {
  teamId: number;
  teamName: string;
  /** Of the team's page */
  teamUrl: string;
  cards: readonly DueCard[];
};

/**
 * The SLA due dates of cards as an iCalendar feed: an all-day event a card, with a UID that stays
 * whatever becomes of the card and a sequence that rises with each change that may move it.
 */
export function slaDueCalendar({ teamId, teamName, teamUrl, cards }: DueCalendar): string {
  const calendar = ical({
    name: `SLA dates of ${teamName}`,
    prodId: { company: "Walltime", product: "SLA dates", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 15 * 60,
  });
  for (const card of cards) {
    const kind = card.size === null ? card.type : `${card.type}, ${card.size}`;
    calendar.createEvent({
      id: `sla-due-${card.number}-of-team-${teamId}@walltime`,
      sequence: card.revision,
      stamp: card.changedAt,
      lastModified: card.changedAt,
      start: new Date(`${card.dueOn}T00:00:00Z`),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `SLA date: ${card.number} ${card.title}`,
      description: `${kind}. Committed ${card.committed}, SLA of ${card.group}: ${card.wholeDays} days. Not a promise: after this day the card runs against its kind's history.`,
      url: `${teamUrl}/cards/${card.number}`,
    });
  }
  return calendar.toString();
}
