import { chooser } from "@/lib/cards/sample/chooser";
import type { FlowCard } from "@/lib/metrics/hidden-work/flow-card";

const featureCount = 300;
const firstDay = 20_000;

/**
 * A made-up team whose features take `effect` days longer for each support card in progress on their
 * commit day. Support comes in waves, and features get slower and faster over months of themselves,
 * so that both drift whether or not one depends on the other.
 */
export function exposedTeam(random: () => number, effect: number): FlowCard[] {
  const choose = chooser(random);
  const cards: FlowCard[] = [];
  const add = (kind: FlowCard["kind"], sizeId: number, committed: number, days: number) => {
    cards.push({
      number: cards.length + 1,
      ...{ kind, sizeId, committed },
      typeId: 1,
      prioritised: committed,
      released: committed + Math.max(1, Math.round(days)) - 1,
      cancelled: null,
      pauses: [],
    });
  };
  const days = featureCount * 2;
  const open = new Int32Array(days + 60);
  const [phase, otherPhase] = [random() * 6.28, random() * 6.28];
  let [load, speed] = [0, 0];
  for (let day = 0; day < days; day += 1) {
    load = 0.97 * load + 0.12 * (random() + random() + random() - 1.5);
    const wave = Math.exp(load + 0.4 * Math.sin(day / 40 + phase));
    for (let count = choose.poisson(1.2 * wave); count > 0; count -= 1) {
      const length = Math.max(1, Math.round(choose.lognormal(3, 0.8)));
      add("support", 0, firstDay + day, length);
      for (let at = day; at < Math.min(day + length, open.length); at += 1) {
        open[at] = (open[at] ?? 0) + 1;
      }
    }
  }
  for (let index = 0; index < featureCount; index += 1) {
    const day = index * 2;
    speed = 0.95 * speed + 0.1 * (random() + random() + random() - 1.5);
    const sizeId = choose.whole(1, 3);
    const usual =
      choose.lognormal(3 * sizeId, 0.6) * Math.exp(speed + 0.3 * Math.sin(day / 50 + otherPhase));
    add("feature", sizeId, firstDay + day, usual + effect * (open[day] ?? 0));
  }
  return cards;
}
