import type { LeftOut } from "@/lib/metrics/left-out";

/** Why released cards are in no figure, reason by reason, with how many: excluded, no commit day … */
export function leftOutReasons(leftOut: LeftOut): [reason: string, count: number][] {
  const { excluded, noCommitDay, noPrioritisedDay, prioritisedAfterRelease } = leftOut;
  const isLead = noPrioritisedDay !== undefined || prioritisedAfterRelease !== undefined;
  return [
    ["excluded", excluded],
    ...(isLead
      ? ([
          ["without a prioritised day", noPrioritisedDay ?? 0],
          ["prioritised after release", prioritisedAfterRelease ?? 0],
        ] as [string, number][])
      : ([["without a commit day", noCommitDay]] as [string, number][])),
  ];
}
