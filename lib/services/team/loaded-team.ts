import type { IsoDay } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import type { Size, Stream, WorkType } from "@/lib/db/team-lists";
import type { Holiday, Team } from "@/lib/db/teams";

/** A team with its lists, its calendar and what day it is there. */
export type LoadedTeam = Team & {
  holidays: Holiday[];
  types: WorkType[];
  sizes: Size[];
  streams: Stream[];
  calendar: WorkCalendar;
  today: IsoDay;
};
