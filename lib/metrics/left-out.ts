/** Released cards that no figure of a measure counts, by reason. Definition: METRICS sections 2 and 3. */
export type LeftOut = {
  excluded: number;
  /** Without a cycle time; 0 where lead times are asked for */
  noCommitDay: number;
  /** Without a lead time; only where lead times are asked for */
  noPrioritisedDay?: number;
  prioritisedAfterRelease?: number;
};
