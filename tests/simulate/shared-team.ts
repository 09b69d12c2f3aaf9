import { chooser } from "@/lib/cards/sample/chooser";
import type { FlowCard } from "@/lib/metrics/hidden-work/flow-card";

const days = 260;
const firstDay = 20_000;

type Job = { kind: FlowCard["kind"]; from: number; needs: number; has: number; end: number | null };

export type SharedTeam = {
  /** The team's record */
  record: FlowCard[];
  /** Mean cycle time of its features had half of its support, drawn at random, not come */
  halvedMean: number;
};

/**
 * A made-up team that shares each day evenly among the cards in progress: what it recorded, and what
 * it would have recorded with half the support, from the same work contents that only it knows.
 */
export function sharedTeam(random: () => number): SharedTeam {
  const choose = chooser(random);
  const jobs: Job[] = [];
  for (let from = 0; from < days; from += 1) {
    for (const [kind, perDay, median] of [
      ["feature", 0.5, 0.9],
      ["support", 0.5, 0.45],
    ] as const) {
      for (let count = choose.poisson(perDay); count > 0; count -= 1) {
        jobs.push({ kind, from, needs: choose.lognormal(median, 0.6), has: 0, end: null });
      }
    }
  }
  const support = jobs.filter((job) => job.kind === "support");
  const gone = new Set<Job>();
  while (gone.size < Math.floor(support.length / 2)) gone.add(choose.one(support));
  const halved = workThrough(jobs.filter((job) => !gone.has(job)));
  const features = halved.filter((job) => job.kind === "feature");
  const cycle = ({ from, end }: Job) => (end ?? from) - from + 1;
  return {
    record: workThrough(jobs).map((job, index) => ({
      number: index + 1,
      kind: job.kind,
      ...{ typeId: 1, sizeId: null, cancelled: null, pauses: [] },
      prioritised: firstDay + job.from,
      committed: firstDay + job.from,
      released: job.end === null ? null : firstDay + job.end,
    })),
    halvedMean: features.reduce((sum, job) => sum + cycle(job), 0) / features.length,
  };
}

function workThrough(jobs: readonly Job[]): Job[] {
  const all = jobs.map((job) => ({ ...job }));
  for (let day = 0; all.some((job) => job.end === null); day += 1) {
    const open = all.filter((job) => job.from <= day && job.end === null);
    for (const job of open) {
      job.has += 1 / open.length;
      if (job.has >= job.needs) job.end = day;
    }
  }
  return all;
}
