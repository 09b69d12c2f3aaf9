import type { SampleType } from "@/lib/cards/sample/sample-shape";

export type OpenCardShape = {
  type: SampleType;
  size: string | null;
  /** Working days since it was committed */
  age: number;
  classOfService?: "Expedite" | "Fixed date";
  /** Working days for which it has been blocked, and why */
  blocked?: { days: number; reason: string };
  /** Days from today to what was promised */
  promisedIn?: number;
};

/** What is on the wall whatever chance made of the last days: fresh, old, urgent and stuck cards. */
export const wallCards: readonly OpenCardShape[] = [
  {
    type: "Feature",
    size: "L",
    age: 44,
    blocked: { days: 12, reason: "The museum's own developers have to change their side first" },
  },
  { type: "Feature", size: "M", age: 13, classOfService: "Fixed date", promisedIn: 6 },
  { type: "Feature", size: "L", age: 8 },
  { type: "Feature", size: "S", age: 3 },
  { type: "Feature", size: "M", age: 1 },
  {
    type: "Bug",
    size: "S",
    age: 21,
    blocked: { days: 5, reason: "Waiting for an answer from the client" },
  },
  { type: "Bug", size: "M", age: 3 },
  { type: "Bug", size: "XS", age: 1, classOfService: "Expedite" },
  { type: "Infrastructure", size: "M", age: 5 },
  { type: "Support", size: null, age: 11 },
];
