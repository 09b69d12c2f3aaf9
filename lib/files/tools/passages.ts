import type { StagePlaces } from "@/lib/files/stage-places";
import type { Move } from "@/lib/files/tools/tool-reader";

export type PassedDays = { committed: string; released: string; cancelled: string };

/**
 * The moments at which a card was first worked on, and last done or given up; blank where it was not,
 * or was taken up again. Before its first move a card stood where that move took it from.
 */
export function passedDays(
  moves: readonly Move[],
  createdAt: string,
  places: StagePlaces,
): PassedDays {
  const inOrder = [...moves].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const [first] = inOrder;
  const begun = first === undefined || first.from === "" ? [] : [{ at: createdAt, to: first.from }];
  const days: PassedDays = { committed: "", released: "", cancelled: "" };
  for (const { at, to } of [...begun, ...inOrder]) {
    const stage = places.stageOf(to);
    if (stage === "started" && days.committed === "") days.committed = at;
    if (stage === "done" && days.released === "") days.released = at;
    if (stage === "cancelled" && days.cancelled === "") days.cancelled = at;
    if (stage !== "done" && stage !== "ignore" && stage !== null) days.released = "";
    if (stage !== "cancelled" && stage !== "ignore" && stage !== null) days.cancelled = "";
  }
  return days;
}
