import type { Kind } from "@/lib/cards/kinds";

/** Asked in this order: a "Support Bug" is a bug, a "Technical Story" no feature. */
const signs: readonly (readonly [Kind, RegExp])[] = [
  ["hidden", /\b(?:bugs?|bugfix(?:es)?|defects?|faults?|regressions?|hotfix(?:es)?|fix(?:es)?)\b/],
  [
    "support",
    /\b(?:support|incidents?|service (?:requests?|desk)|help ?desk|customer (?:quer(?:y|ies)|requests?|questions?|issues?)|client (?:quer(?:y|ies)|requests?|questions?|issues?)|quer(?:y|ies)|questions?|complaints?|escalations?|outages?)\b/,
  ],
  [
    "hidden",
    /\b(?:infrastructure|infra|maintenance|reports?|reporting|pre ?sales|chores?|sub ?tasks?|tasks?|debt|technical|tech|refactor(?:ing)?|spikes?|research|upgrades?|ops|operations|devops|build|deployment|release|tests?|testing|documentation|docs|admin|internal|training)\b/,
  ],
  [
    "feature",
    /\b(?:mmfs?|mvps?|features?|stor(?:y|ies)|epics?|enhancements?|improvements?|requirements?|product backlog items?|pbis?|change requests?|initiatives?|capabilit(?:y|ies)|ideas?|new functionality)\b/,
  ],
];

/** The kind that a work type of this name most likely is; hidden where the name says nothing. */
export function proposeKind(typeName: string): Kind {
  return kindSaid(typeName) ?? "hidden";
}

/** The kind that a name speaks of, or null where it says nothing. */
export function kindSaid(name: string): Kind | null {
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ");
  return signs.find(([, sign]) => sign.test(words))?.[0] ?? null;
}
