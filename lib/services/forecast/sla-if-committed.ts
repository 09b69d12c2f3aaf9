import "server-only";
import { quoteGroupKey } from "@/lib/cards/progress/quote-group";
import { type DayNumber, type IsoDay, toIsoDay } from "@/lib/dates/day";
import { findReleaseDeltas } from "@/lib/db/release-deltas";
import { quotesOf } from "@/lib/metrics/quote";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import { rememberForRevision } from "@/lib/services/team/team-cache";

type Sorted = { typeId: number; sizeId: number | null };

/** Stands for a type and size among the keys of `loadSlaIfCommitted`. */
export function sortKey({ typeId, sizeId }: Sorted): string {
  return quoteGroupKey({ kind: "type-size", typeId, sizeId });
}

/**
 * The SLA date that a card of each type and size would get if it were committed on a day, by
 * `sortKey`; those without enough history are not there. METRICS section 6.
 */
export async function loadSlaIfCommitted(
  team: LoadedTeam,
  day: DayNumber,
): Promise<Map<string, IsoDay>> {
  return rememberForRevision(team, `sla-if-committed:${day}`, async () => {
    const sorts = team.types.flatMap(({ id }) =>
      [null, ...team.sizes.map((size) => size.id)].map((sizeId) => ({ typeId: id, sizeId })),
    );
    const deltas = await findReleaseDeltas(team.id, { first: day, last: day - 1 });
    const quotes = quotesOf(
      sorts.map((sort) => ({ ...sort, committed: day })),
      deltas,
      team.rule,
      team.calendar,
    );
    return new Map(
      sorts.flatMap((sort, place): [string, IsoDay][] => {
        const quote = quotes[place];
        return quote ? [[sortKey(sort), toIsoDay(quote.due)]] : [];
      }),
    );
  });
}
