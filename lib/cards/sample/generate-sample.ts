import { type Chooser, chooser } from "@/lib/cards/sample/chooser";
import {
  type SampleType,
  sampleClients,
  sampleTypes,
  sizeFactors,
  typeShapes,
} from "@/lib/cards/sample/sample-shape";
import { sampleTitle } from "@/lib/cards/sample/sample-titles";
import { type DayNumber, type IsoDay, toIsoDay } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";

export type SampleCard = {
  title: string;
  reference: string | null;
  type: SampleType;
  size: string | null;
  client: string | null;
  classOfService: string;
  stream: "Features" | "Support" | null;
  /** Place in the queue, for cards not yet committed */
  queueRank: number | null;
  prioritised: IsoDay | null;
  committed: IsoDay | null;
  released: IsoDay | null;
  promised: IsoDay | null;
  cancelled: IsoDay | null;
  notes: string | null;
};

const daysBack = 730;
const queueLength = 26;
const cancelledShare = 0.025;
/** Cards that have been stuck for a while, as every wall has them: type, size, age in days. */
const stuck: readonly (readonly [SampleType, string | null, number])[] = [
  ["Feature", "L", 44],
  ["Feature", "M", 31],
  ["Bug", "S", 24],
  ["Support", null, 12],
];

/**
 * The cards of an invented team of about eight people, in order of creation: two years of skewed
 * cycle times up to `today`, slowly getting shorter; a support stream; open cards, some of them
 * older than their kind's SLA; and a queue. The same `random` gives the same cards.
 */
export function generateSample(options: {
  today: DayNumber;
  calendar: WorkCalendar;
  random: () => number;
}): SampleCard[] {
  const { today, calendar } = options;
  const choose = chooser(options.random);
  const titles = new Set<string>();
  const cards: SampleCard[] = [];
  let ticket = 4_100;

  const newCard = (type: SampleType, size: string | null): SampleCard => {
    ticket += choose.whole(1, 3);
    const external = type === "Feature" || type === "Support" || choose.chance(0.4);
    return {
      title: freshTitle(type, titles, options.random),
      reference: type === "Support" ? `HELP-${ticket}` : null,
      type,
      size,
      client: external && choose.chance(0.85) ? choose.one(sampleClients) : null,
      classOfService: classOf(type, choose),
      stream: null,
      queueRank: null,
      prioritised: null,
      committed: null,
      released: null,
      promised: null,
      cancelled: null,
      notes: null,
    };
  };

  for (let day = today - daysBack; day <= today; day += 1) {
    if (!calendar.counts(day)) continue;
    for (const type of sampleTypes) {
      const busy = type === "Support" ? supportSwing(day) : 1;
      const count = choose.poisson(typeShapes[type].perDay * busy);
      for (let index = 0; index < count; index += 1) {
        const card = newCard(type, choose.weighted(typeShapes[type].sizes));
        cards.push(worked(card, day, { today, calendar, choose }));
      }
    }
  }
  for (const [type, size, age] of stuck) {
    const card = newCard(type, size);
    const committed = workingDay(calendar, today - Math.round(age * 1.4));
    cards.push({
      ...card,
      stream: streamOf(type),
      prioritised: toIsoDay(committed - (type === "Support" ? 0 : 20)),
      committed: toIsoDay(committed),
      notes: "Waiting for an answer from the client.",
    });
  }
  for (let rank = 1; rank <= queueLength; rank += 1) {
    const type: SampleType = choose.chance(0.6)
      ? "Feature"
      : choose.one(["Bug", "Infrastructure", "Maintenance"]);
    const card = newCard(type, choose.weighted(typeShapes[type].sizes));
    const prioritised = workingDay(calendar, today - choose.whole(1, 75));
    cards.push({
      ...card,
      queueRank: rank,
      prioritised: toIsoDay(prioritised),
      promised:
        card.classOfService === "Fixed date" ? toIsoDay(today + choose.whole(20, 60)) : null,
    });
  }
  return cards.sort((a, b) =>
    createdOn(a) < createdOn(b) ? -1 : createdOn(a) > createdOn(b) ? 1 : 0,
  );
}

type Setting = { today: DayNumber; calendar: WorkCalendar; choose: Chooser };

/** A card committed on a day, with whatever became of it by today. */
function worked(card: SampleCard, committed: DayNumber, setting: Setting): SampleCard {
  const { today, calendar, choose } = setting;
  const shape = typeShapes[card.type];
  const age = (today - committed) / daysBack;
  const improving = 0.8 + 0.45 * age;
  const hurry = card.classOfService === "Expedite" ? 0.4 : 1;
  const size = card.size === null ? 0.8 : (sizeFactors[card.size] ?? 1);
  const days = choose.lognormal(shape.medianDays * size * improving * hurry, shape.sigma);
  const released = calendar.dueDay(committed, Math.max(1, Math.round(days)));
  const wait = shape.medianWait === 0 ? 0 : choose.lognormal(shape.medianWait * hurry, 0.9);
  const base = {
    ...card,
    stream: streamOf(card.type),
    prioritised: toIsoDay(workingDay(calendar, committed - Math.round(wait * 1.4))),
    committed: toIsoDay(committed),
    promised:
      card.classOfService === "Fixed date" ? toIsoDay(committed + choose.whole(14, 45)) : null,
  };
  if (released > today) return base;
  if (choose.chance(cancelledShare)) return { ...base, cancelled: toIsoDay(released) };
  return { ...base, released: toIsoDay(released) };
}

function freshTitle(type: SampleType, used: Set<string>, random: () => number): string {
  let title = sampleTitle(type, random);
  for (let attempt = 0; attempt < 12 && used.has(title); attempt += 1) {
    title = sampleTitle(type, random);
  }
  used.add(title);
  return title;
}

function classOf(type: SampleType, choose: Chooser): string {
  if (type === "Infrastructure" || type === "Maintenance") return "Intangible";
  if (type === "Bug" && choose.chance(0.1)) return "Expedite";
  if (type === "Feature" && choose.chance(0.08)) return "Fixed date";
  return "Standard";
}

function streamOf(type: SampleType): "Features" | "Support" {
  return type === "Support" ? "Support" : "Features";
}

/** Support comes in waves of about a quarter. */
function supportSwing(day: DayNumber): number {
  return 1 + 0.5 * Math.sin((2 * Math.PI * day) / 91);
}

function workingDay(calendar: WorkCalendar, day: DayNumber): DayNumber {
  let found = day;
  while (!calendar.counts(found)) found -= 1;
  return found;
}

function createdOn(card: SampleCard): IsoDay {
  return card.prioritised ?? card.committed ?? "";
}
