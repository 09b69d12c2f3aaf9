import { defaultTypes } from "@/lib/cards/fields/default-lists";

export const sampleTypes = [
  "Feature",
  "Bug",
  "Infrastructure",
  "Maintenance",
  "Support",
  "Pre-sales",
] as const;
export type SampleType = (typeof sampleTypes)[number];

export type TypeShape = {
  /** Cards committed on a working day, on average */
  perDay: number;
  /** Median and spread (σ of the logarithm) of the days of a medium card */
  medianDays: number;
  sigma: number;
  /** Median wait in the queue, in working days; 0: begun on the day it was raised */
  medianWait: number;
  /** How often each size comes up; null is unsized */
  sizes: readonly (readonly [size: string | null, weight: number])[];
};

const lastType = defaultTypes.length;

/** The types of the sample team: those of a new team, and pre-sales, which nobody plans. */
export const sampleWorkTypes = [
  ...defaultTypes,
  {
    id: lastType + 1,
    name: "Pre-sales",
    kind: "hidden" as const,
    colour: null,
    boxDays: null,
    position: lastType + 1,
  },
];

/** How each type of work behaves in the sample team: about eight people, two streams. */
export const typeShapes: Readonly<Record<SampleType, TypeShape>> = {
  Feature: {
    perDay: 0.5,
    medianDays: 6,
    sigma: 0.75,
    medianWait: 18,
    sizes: [
      ["XS", 2],
      ["S", 9],
      ["M", 8],
      ["L", 4],
      ["XL", 1],
      [null, 2],
    ],
  },
  Bug: {
    perDay: 0.42,
    medianDays: 3.2,
    sigma: 0.9,
    medianWait: 4,
    sizes: [
      ["XS", 4],
      ["S", 7],
      ["M", 3],
      [null, 5],
    ],
  },
  Infrastructure: {
    perDay: 0.17,
    medianDays: 4,
    sigma: 0.8,
    medianWait: 9,
    sizes: [
      ["S", 4],
      ["M", 5],
      ["L", 2],
      [null, 2],
    ],
  },
  Maintenance: {
    perDay: 0.14,
    medianDays: 3.4,
    sigma: 0.75,
    medianWait: 12,
    sizes: [
      ["S", 5],
      ["M", 3],
      [null, 2],
    ],
  },
  Support: {
    perDay: 0.4,
    medianDays: 1.6,
    sigma: 0.85,
    medianWait: 0,
    sizes: [
      ["XS", 2],
      ["S", 1],
      [null, 12],
    ],
  },
  "Pre-sales": {
    perDay: 0.13,
    medianDays: 3,
    sigma: 0.8,
    medianWait: 1,
    sizes: [
      ["XS", 1],
      ["S", 4],
      ["M", 2],
      [null, 4],
    ],
  },
};

/** How much longer or shorter than a medium card a card of this size takes. */
export const sizeFactors: Readonly<Record<string, number>> = {
  XS: 0.35,
  S: 0.6,
  M: 1,
  L: 1.9,
  XL: 3.2,
};

export const sampleClients = [
  "Harbour Museum",
  "Northlight Gallery",
  "Orchard House",
  "Old Mill Theatre",
  "Kestrel Science Centre",
  "Fernbank Gardens",
] as const;

/** How many cards each stream of the sample team is to hold at most: one is full, one has room. */
export const sampleWipLimits = { Features: 16, Support: 4 };
