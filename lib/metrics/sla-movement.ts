import { type Histogram, mergeHistograms } from "@/lib/metrics/histogram";
import { type SlaFigures, slaFigures } from "@/lib/metrics/sla-figures";
import type { SlaRule } from "@/lib/metrics/sla-rule";

export type SlaMove = {
  /** The group's name; null for all cards together */
  group: string | null;
  before: SlaFigures;
  after: SlaFigures;
};

/** How the SLA table moves when released cards come, go or change. Definition: METRICS section 3. */
export class SlaMovement {
  private readonly before = new Map<string, Map<number, number>>();
  private readonly change = new Map<string, Map<number, number>>();

  /** Takes in cards that are there already. */
  known(group: string, cycleDays: number, count: number): void {
    addCount(this.before, group, cycleDays, count);
  }

  /** Notes that a card of a group with this cycle time comes (1) or goes (-1). */
  move(group: string, cycleDays: number, count: 1 | -1): void {
    addCount(this.change, group, cycleDays, count);
  }

  /** Before and after for each group that moves, in alphabetical order; all cards together last. */
  moves(rule: SlaRule): SlaMove[] {
    const moved = [...this.change.keys()].filter((group) =>
      [...(this.change.get(group)?.values() ?? [])].some((count) => count !== 0),
    );
    if (moved.length === 0) return [];
    const groups = [...new Set([...this.before.keys(), ...moved])];
    const of = (names: string[], sides: ReadonlyMap<string, Map<number, number>>[]): Histogram =>
      mergeHistograms(
        names.flatMap((name) => sides.flatMap((side) => [...(side.get(name) ?? new Map())])),
      );
    const moveOf = (group: string | null, names: string[]): SlaMove => ({
      group,
      before: slaFigures(of(names, [this.before]), rule),
      after: slaFigures(of(names, [this.before, this.change]), rule),
    });
    return [
      ...moved.sort((a, b) => a.localeCompare(b, "en")).map((group) => moveOf(group, [group])),
      moveOf(null, groups),
    ];
  }
}

function addCount(
  sides: Map<string, Map<number, number>>,
  group: string,
  cycleDays: number,
  count: number,
): void {
  const counts = sides.get(group) ?? new Map<number, number>();
  sides.set(group, counts);
  counts.set(cycleDays, (counts.get(cycleDays) ?? 0) + count);
}
