import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import { type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";

type HeldWeek = {
  /** The week's first day, which its UID is made of */
  week: IsoDay;
  /** Its first and last working day */
  from: IsoDay;
  to: IsoDay;
  name: string;
  /** Of the last change that touched it, and when that was */
  revision: number;
  changedAt: Date;
};

export type RotaCalendar = {
  teamId: number;
  teamName: string;
  /** Of the rota's page */
  url: string;
  weeks: readonly HeldWeek[];
};

/**
 * Who holds the support role as an iCalendar feed: an all-day event a week, from its first to its
 * last working day, with a UID that stays whoever holds it and a sequence that rises with each change.
 */
export function rotaCalendar({ teamId, teamName, url, weeks }: RotaCalendar): string {
  const calendar = ical({
    name: `Support rota of ${teamName}`,
    prodId: { company: "Walltime", product: "Support rota", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 15 * 60,
  });
  for (const { week, from, to, name, revision, changedAt } of weeks) {
    calendar.createEvent({
      id: `rota-${week}-of-team-${teamId}@walltime`,
      sequence: revision,
      stamp: changedAt,
      lastModified: changedAt,
      start: new Date(`${from}T00:00:00Z`),
      // The day after the last: an all-day event ends before its end.
      end: new Date(`${toIsoDay(toDayNumber(to) + 1)}T00:00:00Z`),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `Support: ${name}`,
      description: `${name} holds the support role of ${teamName} this week.`,
      url,
    });
  }
  return calendar.toString();
}
