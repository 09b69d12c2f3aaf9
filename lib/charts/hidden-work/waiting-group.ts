import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterHref } from "@/lib/cards/filter/filter-query";

export const waitingKinds = ["reason", "stream", "type", "in-stream"] as const;

/** Cards that were blocked for a reason, in a stream or of a type, or that were in a stream. */
export type WaitingGroup = {
  of: (typeof waitingKinds)[number];
  /** Null for no reason given, or no stream */
  name: string | null;
};

/** The address of the list of a group's cards; `path` is the page about hidden work. */
export function waitingHref(path: string, filter: CardFilter, { of, name }: WaitingGroup): string {
  const named: [string, string][] = name === null ? [] : [["name", name]];
  return filterHref(`${path}/cards`, filter, [["of", of], ...named]);
}

/** What the list of a group's cards is called. */
export function waitingHeading({ of, name }: WaitingGroup): string {
  if (of === "reason") return name === null ? "Blocked, no reason given" : `Blocked: ${name}`;
  if (of === "type") return `Blocked cards of type ${name}`;
  if (of === "stream") return name === null ? "Blocked in no stream" : `Blocked in ${name}`;
  return name === null ? "In a stream that is gone" : `In the stream ${name}`;
}
