import "server-only";
import { type DayNumber, toDayNumber } from "@/lib/dates/day";
import { findCancelledCards, findOpenCards, type OpenCards } from "@/lib/db/cards-as-of";
import { findReleaseCounts, type ReleaseCount } from "@/lib/db/release-deltas";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

type Sorted = { typeId: number; sizeId: number | null; streamId: number | null };

export type KnownAsOf = {
  open: OpenCards;
  observations: {
    released: ReleaseCount[];
    /** Cards in progress or cancelled, known to take longer than this many days */
    censored: (Sorted & { days: number })[];
  };
};

/**
 * The cards in progress at the start of a day, and all that is known then of how long cards take.
 * Definition: METRICS sections 2 and 5.
 */
export async function findKnownAsOf(team: LoadedTeam, day: DayNumber): Promise<KnownAsOf> {
  const [open, released, cancelled] = await Promise.all([
    findOpenCards(team.id, day, toDayNumber(team.today)),
    findReleaseCounts(team.id, day - 1),
    findCancelledCards(team.id, day),
  ]);
  const { plainCount } = team.calendar;
  return {
    open,
    observations: {
      released,
      censored: [
        ...open.cards.map(({ typeId, sizeId, streamId, committed }) => ({
          typeId,
          sizeId,
          streamId,
          days: plainCount(committed, day - 1),
        })),
        ...cancelled.map(({ typeId, sizeId, streamId, committed, cancelled: on }) => ({
          typeId,
          sizeId,
          streamId,
          days: plainCount(committed, on - 1),
        })),
      ],
    },
  };
}
