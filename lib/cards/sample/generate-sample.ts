import { type Chooser, chooser } from "@/lib/cards/sample/chooser";
import { pastBlockage, type SampleBlockage } from "@/lib/cards/sample/sample-blockages";
import {
  type SampleType,
  sampleClients,
  sampleTypes,
  sizeFactors,
  typeShapes,
} from "@/lib/cards/sample/sample-shape";
import { sampleTitle } from "@/lib/cards/sample/sample-titles";
import { type OpenCardShape, wallCards } from "@/lib/cards/sample/sample-wall";
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
  excludedReason: string | null;
  notes: string | null;
  blocked: SampleBlockage | null;
};

const daysBack = 730;
const queueLength = 26;
const cancelledShare = 0.025;
const excludedShare = 0.008;
/** For this many days at first the team did not write down when work on a card began. */
const firstDays = 12;
const exclusions = [
  "Entered twice",
  "Lay for months with another company",
  "Released by mistake, then done again as another card",
] as const;

/**
 * The cards of an invented team of about eight people, in order of creation: two years of skewed
 * cycle times up to `today`, slowly getting shorter; a support stream; open cards, some of them
 * blocked or older than their kind's SLA; a queue; and the odd card that no figure counts. The same
 * `random` gives the same cards.
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
    const external =
      type === "Feature" || type === "Support" || (type !== "Pre-sales" && choose.chance(0.4));
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
      excludedReason: null,
      notes: null,
      blocked: null,
    };
  };

  for (let day = today - daysBack; day <= today; day += 1) {
    if (!calendar.counts(day)) continue;
    for (const type of sampleTypes) {
      const busy = type === "Support" ? supportSwing(day) : 1;
      const count = choose.poisson(typeShapes[type].perDay * busy);
      for (let index = 0; index < count; index += 1) {
        const card = worked(newCard(type, choose.weighted(typeShapes[type].sizes)), day, {
          today,
          calendar,
          choose,
        });
        const isEarly = day < today - daysBack + firstDays && card.released !== null;
        cards.push(isEarly ? { ...card, committed: null, blocked: null } : card);
      }
    }
  }
  for (const shape of wallCards) {
    cards.push(onTheWall(newCard(shape.type, shape.size), shape, { today, calendar, choose }));
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
  const base: SampleCard = {
    ...card,
    stream: streamOf(card.type),
    prioritised: toIsoDay(workingDay(calendar, committed - Math.round(wait * 1.4))),
    committed: toIsoDay(committed),
    promised:
      card.classOfService === "Fixed date" ? toIsoDay(committed + choose.whole(14, 45)) : null,
  };
  if (released > today) return base;
  if (choose.chance(cancelledShare)) return { ...base, cancelled: toIsoDay(released) };
  return {
    ...base,
    released: toIsoDay(released),
    excludedReason: choose.chance(excludedShare) ? choose.one(exclusions) : null,
    blocked: pastBlockage(committed, released, choose),
  };
}

/** A card that is in progress as its shape says. */
function onTheWall(card: SampleCard, shape: OpenCardShape, setting: Setting): SampleCard {
  const { today, calendar, choose } = setting;
  const { type, age, blocked, promisedIn } = shape;
  const committed = daysAgo(calendar, today, age - 1);
  const waited = type === "Support" || shape.classOfService === "Expedite" ? 0 : 20;
  return {
    ...card,
    classOfService: shape.classOfService ?? (type === "Infrastructure" ? "Intangible" : "Standard"),
    client: card.client ?? choose.one(sampleClients),
    stream: streamOf(type),
    prioritised: toIsoDay(workingDay(calendar, committed - waited)),
    committed: toIsoDay(committed),
    promised: promisedIn === undefined ? null : toIsoDay(today + promisedIn),
    blocked: blocked
      ? {
          from: toIsoDay(daysAgo(calendar, today, blocked.days - 1)),
          to: null,
          reason: blocked.reason,
        }
      : null,
  };
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

/** The working day that lies a number of working days before the last one. */
function daysAgo(calendar: WorkCalendar, today: DayNumber, days: number): DayNumber {
  let found = workingDay(calendar, today);
  for (let left = days; left > 0; left -= 1) found = workingDay(calendar, found - 1);
  return found;
}

function workingDay(calendar: WorkCalendar, day: DayNumber): DayNumber {
  let found = day;
  while (!calendar.counts(found)) found -= 1;
  return found;
}

function createdOn(card: SampleCard): IsoDay {
  return card.prioritised ?? card.committed ?? "";
}
