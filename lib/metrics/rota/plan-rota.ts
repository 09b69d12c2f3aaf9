import type { RotaPerson } from "@/lib/cards/rota/rota";
import type { IsoDay } from "@/lib/dates/day";
import { evenOut } from "@/lib/metrics/rota/even-out";
import { type Holders, rotaPartsOf } from "@/lib/metrics/rota/rota-shares";
import { canHold, type DutyWeek } from "@/lib/metrics/rota/week-duty";

export type RotaQuestion = {
  people: readonly RotaPerson[];
  /** In order: weeks gone, which count towards what is even, and weeks to come */
  weeks: readonly DutyWeek[];
  /** Who holds the weeks that stay as they are */
  holders: Holders;
  /** The weeks to be planned, by their first day */
  free: ReadonlySet<IsoDay>;
};

type Choice = number | null;

/**
 * Who is to hold each free week; a week that nobody can hold is left out. Nobody holds two weeks
 * running unless that cannot be helped; then the fewest times possible. Otherwise each week goes to
 * whoever is furthest below an even share, the longest without it first, and what absences keep
 * apart is evened out at the end. The same question has the same answer. METRICS section 9.
 */
export function planRota(question: RotaQuestion): Map<IsoDay, number> {
  const { people, weeks, holders, free } = question;
  const choices = weeks.map((week): Choice[] => {
    if (!free.has(week.week)) return [holders.get(week.week) ?? null];
    const able = people.filter((person) => canHold(person, week)).map(({ id }) => id);
    return able.length > 0 ? able : [null];
  });
  const runsAfter = minRuns(choices);
  const state = startOf(question);
  const chosen: Choice[] = [];
  for (const [place, week] of weeks.entries()) {
    const before = place === 0 ? null : (chosen[place - 1] ?? null);
    const own = choices[place] ?? [];
    const after = runsAfter[place] ?? [];
    const runs = own.map((choice, index) => runOf(before, choice) + (after[index] ?? 0));
    const fewest = Math.min(...runs);
    const open = own.filter((_, index) => runs[index] === fewest);
    const next = state.take(week, open, free.has(week.week));
    chosen.push(next);
    if (next !== null) state.lastHeld.set(next, place);
  }
  const planned = evenOut({ people, weeks, free, chosen });
  return new Map(
    weeks.flatMap(({ week }, place) => {
      const holder = planned[place] ?? null;
      return free.has(week) && holder !== null ? [[week, holder]] : [];
    }),
  );
}

/** Element [w][i]: the fewest two weeks running from week w on, where choice i holds it. */
function minRuns(choices: readonly Choice[][]): number[][] {
  const runs: number[][] = choices.map((own) => own.map(() => 0));
  for (let place = choices.length - 2; place >= 0; place -= 1) {
    const after = choices[place + 1] ?? [];
    runs[place] = (choices[place] ?? []).map((choice) =>
      Math.min(
        ...after.map((next, index) => runOf(choice, next) + (runs[place + 1]?.[index] ?? 0)),
      ),
    );
  }
  return runs;
}

function runOf(before: Choice, choice: Choice): number {
  return choice !== null && choice === before ? 1 : 0;
}

/** Balances as the weeks are gone through. What is fixed later on counts from the start. */
function startOf({ people, weeks, holders, free }: RotaQuestion) {
  const balance = new Map(people.map(({ id }) => [id, 0]));
  const add = (id: number, weeksMore: number) =>
    balance.set(id, (balance.get(id) ?? 0) + weeksMore);
  for (const { week } of weeks) {
    const holder = free.has(week) ? undefined : holders.get(week);
    if (holder !== undefined) add(holder, 1);
  }
  const lastHeld = new Map<number, number>();
  const slack = 1e-9;
  return {
    lastHeld,
    /** Whoever of the open choices the week goes to, with what it does to the balances. */
    take(week: DutyWeek, open: readonly Choice[], isFree: boolean): Choice {
      const fixed = open[0] ?? null;
      if (fixed === null) return null;
      for (const [id, part] of rotaPartsOf(people, week)) add(id, -part);
      if (!isFree) return fixed;
      const of = (id: Choice) => balance.get(id ?? 0) ?? 0;
      const held = (id: Choice) => lastHeld.get(id ?? 0) ?? -1;
      const best = open.reduce((one, other) => {
        const less = of(other) - of(one);
        if (Math.abs(less) > slack) return less < 0 ? other : one;
        return held(other) < held(one) ? other : one;
      });
      if (best !== null) add(best, 1);
      return best;
    },
  };
}
