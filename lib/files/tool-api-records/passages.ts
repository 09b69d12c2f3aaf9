import { endOfPassage, noPassages, notePassage } from "@/lib/files/passed-days";
import type { StagePlaces } from "@/lib/files/stage-places";
import type { ToolMove } from "@/lib/files/tool-api-records/tool-reader";

export type PassedDays = {
  committed: string;
  released: string;
  cancelled: string;
  /** The status in which it was given up before one that says done; blank for none */
  givenUpAs: string;
};

/**
 * The moments at which a card was first worked on, and since which it has been done or given up; blank
 * where it was not, or was taken up again. Before its first move a card stood where that move took it
 * from, since `createdAt`; where that is blank nobody knows since when.
 */
export function passedDays(
  moves: readonly ToolMove[],
  createdAt: string,
  places: StagePlaces,
): PassedDays {
  const inOrder = [...moves].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const [first] = inOrder;
  const begun = first === undefined || first.from === "" ? [] : [{ at: createdAt, to: first.from }];
  const known = [...begun, ...inOrder];
  // By their place in the order: of two at the same moment the later one counts.
  const passages = noPassages();
  for (const [index, { at, to }] of known.entries()) {
    const stage = places.stageOf(to);
    if (at === "" && stage === "started") continue;
    notePassage(passages, stage, String(index), Number);
  }
  const { released, cancelled, wasGivenUp } = endOfPassage(passages, Number);
  const givenUp = known.findLast(({ to }) => places.stageOf(to) === "cancelled");
  const momentOf = (index: string) => (index === "" ? "" : (known[Number(index)]?.at ?? ""));
  return {
    committed: momentOf(passages.started),
    released: momentOf(released),
    cancelled: momentOf(cancelled),
    givenUpAs: wasGivenUp ? (givenUp?.to ?? "") : "",
  };
}
