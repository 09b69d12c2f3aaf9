import "server-only";
import type { Outcome } from "@/lib/charts/evidence/evidence-cards";
import { type DayNumber, type IsoDay, toIsoDay } from "@/lib/dates/day";
import type { PastCardRow } from "@/lib/db/past-cards";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

/** A card behind a figure, with what the figure takes of it. */
export type EvidenceCard = {
  number: number;
  title: string;
  type: string;
  committed: IsoDay;
  released: IsoDay | null;
  /** Days that it took, or has taken so far */
  days: number;
  /** Whole days quoted */
  quoted?: number;
  outcome?: Outcome;
  /** The morning on which its chance was said, and the chance in percent */
  morning?: IsoDay;
  chance?: number;
};

/** A card as known at the end of a day. */
export function cardOf(team: LoadedTeam, card: PastCardRow, asOf: DayNumber): EvidenceCard {
  const { number, title, typeId, committed, released } = card;
  return {
    ...{ number, title, type: team.types.find(({ id }) => id === typeId)?.name ?? "" },
    committed: toIsoDay(committed),
    released: released === null ? null : toIsoDay(released),
    days: team.calendar.cardDays(committed, released ?? asOf),
  };
}
