import type { Stage } from "@/lib/cards/words/language-words";

/** The moments at which a card came to stand in a stage, as far as they matter for its days. */
export type Passages = {
  /** The first at which it waited and at which it was worked on; blank where there is none */
  queued: string;
  started: string;
  /** The last at which it waited or was worked on; blank where there is none */
  lastOpen: string;
  /** All at which it was done and at which it was given up, in any order */
  done: string[];
  cancelled: string[];
};

/** What is known of an item before its first change. */
export function noPassages(): Passages {
  return { queued: "", started: "", lastOpen: "", done: [], cancelled: [] };
}

/** Notes that a card stands in a stage; `orderOf` says how early a moment is. Changes `passages`. */
export function notePassage(
  passages: Passages,
  stage: Stage | "ignore" | null,
  at: string,
  orderOf: (moment: string) => number,
): void {
  const isBefore = (other: string) => other === "" || orderOf(at) < orderOf(other);
  if (stage === "queue" || stage === "started") {
    if (stage === "queue" && isBefore(passages.queued)) passages.queued = at;
    if (stage === "started" && isBefore(passages.started)) passages.started = at;
    if (passages.lastOpen === "" || !isBefore(passages.lastOpen)) passages.lastOpen = at;
  }
  if (stage !== "done" && stage !== "cancelled") return;
  // What was taken up again has not ended then.
  const isOver = passages.lastOpen === "" || !isBefore(passages.lastOpen);
  if (isOver && passages[stage].at(-1) !== at) passages[stage].push(at);
}

/**
 * When a card was done or given up: where it stood last, and the first moment since which it has
 * stood so without being taken up again; `wasGivenUp` where it was given up before it was "done". What came after that, such as an archive, a later "Closed"
 * or the next day's snapshot, does not move it. Blank where it is open.
 */
export function endOfPassage(
  { lastOpen, done, cancelled }: Passages,
  orderOf: (moment: string) => number,
): { released: string; cancelled: string; wasGivenUp: boolean } {
  const since = (moments: readonly string[], floor: number) =>
    moments.filter((moment) => orderOf(moment) >= floor);
  const latest = (moments: readonly string[]) => lastOf(moments.map(orderOf));
  const open = lastOpen === "" ? Number.NEGATIVE_INFINITY : orderOf(lastOpen);
  const [ends, givenUp] = [since(done, open), since(cancelled, open)];
  const isDone = ends.length > 0 && latest(ends) >= latest(givenUp);
  const first = (moments: readonly string[], floor: number) =>
    since(moments, floor).reduce(
      (best, one) => (best === "" || orderOf(one) < orderOf(best) ? one : best),
      "",
    );
  return isDone
    ? { released: first(ends, latest(givenUp)), cancelled: "", wasGivenUp: givenUp.length > 0 }
    : { released: "", cancelled: first(givenUp, latest(ends)), wasGivenUp: false };
}

/** The highest of some numbers; below all where there is none. A long list is no list of arguments. */
function lastOf(numbers: readonly number[]): number {
  return numbers.reduce((best, one) => Math.max(best, one), Number.NEGATIVE_INFINITY);
}
