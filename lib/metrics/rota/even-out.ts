import type { RotaPerson } from "@/lib/cards/rota/rota";
import type { IsoDay } from "@/lib/dates/day";
import { rotaShares } from "@/lib/metrics/rota/rota-shares";
import { canHold, type DutyWeek } from "@/lib/metrics/rota/week-duty";

type Plan = {
  people: readonly RotaPerson[];
  weeks: readonly DutyWeek[];
  free: ReadonlySet<IsoDay>;
  /** Who holds each week; null for nobody */
  chosen: readonly (number | null)[];
};

/** A week that goes from one to another. */
type Handover = { place: number; from: number; to: number };

/** Counts differ by a whole week at most where they can: a gap of one week is left. */
const evenEnough = 1 + 1e-9;

/**
 * The same plan with free weeks handed over, straight or through others, from those furthest above
 * an even share to those furthest below it, while that makes it more even. No handover puts two
 * weeks running.
 */
export function evenOut({ people, weeks, free, chosen }: Plan): (number | null)[] {
  let plan = [...chosen];
  const able = weeks.map((week) =>
    free.has(week.week) ? people.filter((person) => canHold(person, week)).map(({ id }) => id) : [],
  );
  // Each round brings the sum of squared balances down, so that it ends; the bound is for safety.
  for (let round = 0; round < weeks.length * 2; round += 1) {
    const next = handedOver(plan, able, balancesOf(people, weeks, plan));
    if (next === null) return plan;
    plan = next;
  }
  return plan;
}

function balancesOf(
  people: readonly RotaPerson[],
  weeks: readonly DutyWeek[],
  plan: readonly (number | null)[],
): [number, number][] {
  const holders = new Map<IsoDay, number>();
  for (const [place, { week }] of weeks.entries()) {
    const holder = plan[place] ?? null;
    if (holder !== null) holders.set(week, holder);
  }
  const shares = rotaShares(people, weeks, holders);
  return [...shares]
    .map(([id, { held, share }]): [number, number] => [id, held - share])
    .sort((a, b) => b[1] - a[1]);
}

/** The plan after the first handover that evens it out; null where there is none. */
function handedOver(
  plan: readonly (number | null)[],
  able: readonly number[][],
  balances: readonly [number, number][],
): (number | null)[] | null {
  for (const [over, most] of balances) {
    for (const [under, least] of balances.toReversed()) {
      if (most - least <= evenEnough) break;
      const path = pathBetween(plan, able, over, under);
      const next = path && applied(plan, path);
      if (next) return next;
    }
  }
  return null;
}

/** The fewest handovers by which one gets a week less and another a week more. */
function pathBetween(
  plan: readonly (number | null)[],
  able: readonly number[][],
  over: number,
  under: number,
): Handover[] | null {
  const cameBy = new Map<number, Handover | null>([[over, null]]);
  const open = [over];
  for (let from = open.shift(); from !== undefined; from = open.shift()) {
    if (from === under) break;
    for (const [place, holder] of plan.entries()) {
      if (holder !== from) continue;
      for (const to of able[place] ?? []) {
        if (cameBy.has(to) || !fits(plan, place, to)) continue;
        cameBy.set(to, { place, from, to });
        open.push(to);
      }
    }
  }
  const path: Handover[] = [];
  for (let step = cameBy.get(under); step; step = cameBy.get(step.from)) path.push(step);
  return path.length === 0 ? null : path;
}

/** The plan with all of the handovers; null where together they put two weeks running. */
function applied(
  plan: readonly (number | null)[],
  path: readonly Handover[],
): (number | null)[] | null {
  const next = [...plan];
  for (const { place, to } of path) next[place] = to;
  return path.every(({ place, to }) => fits(next, place, to)) ? next : null;
}

function fits(plan: readonly (number | null)[], place: number, id: number): boolean {
  return plan[place - 1] !== id && plan[place + 1] !== id;
}
