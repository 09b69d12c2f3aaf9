import type { RotaPerson } from "@/lib/cards/rota/rota";
import type { IsoDay } from "@/lib/dates/day";
import { type DutyWeek, hasShare } from "@/lib/metrics/rota/week-duty";

/** Who holds which week, by its first day; a week without anybody is left out. */
export type Holders = ReadonlyMap<IsoDay, number>;

/** Weeks held and an even share of the weeks that had a holder, by person. */
export type RotaShare = { held: number; share: number };

/**
 * What each has held of some weeks, against an even share: each week that had a holder is shared
 * out equally among those on the rota then. METRICS section 9.
 */
export function rotaShares(
  people: readonly RotaPerson[],
  weeks: readonly DutyWeek[],
  holders: Holders,
): Map<number, RotaShare> {
  const shares = new Map(people.map(({ id }) => [id, { held: 0, share: 0 }]));
  for (const week of weeks) {
    const holder = holders.get(week.week);
    if (holder === undefined) continue;
    const own = shares.get(holder);
    if (own) own.held += 1;
    for (const [id, part] of rotaPartsOf(people, week)) {
      const share = shares.get(id);
      if (share) share.share += part;
    }
  }
  return shares;
}

/** The part of a week that falls to each who has a share of it. */
export function rotaPartsOf(people: readonly RotaPerson[], week: DutyWeek): [number, number][] {
  const sharing = people.filter((person) => hasShare(person, week));
  return sharing.map(({ id }) => [id, 1 / sharing.length]);
}

/**
 * How far apart people are, in weeks: the furthest above an even share less the furthest below it,
 * among those who have a share. Null where nobody has.
 */
export function rotaSpread(shares: Iterable<RotaShare>): number | null {
  const balances = [...shares]
    .filter(({ share, held }) => share > 0 || held > 0)
    .map(({ held, share }) => held - share);
  return balances.length === 0 ? null : Math.max(...balances) - Math.min(...balances);
}
