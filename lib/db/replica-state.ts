import "server-only";

type ReplicaState = {
  /** The revision of each team that the replica is known to have */
  revisions: Map<number, number>;
  /** It did not do what it was asked, and is asked nothing until it answers again */
  isAway: boolean;
  lookAgainAt: number;
  isLooking: boolean;
};

/** What this process knows of the replica. */
const shared = globalThis as { walltimeReplicaState?: ReplicaState };
shared.walltimeReplicaState ??= {
  ...{ revisions: new Map(), isAway: false, lookAgainAt: 0, isLooking: false },
};
export const replicaState = shared.walltimeReplicaState;

/** A new connection may lead to a replica that began again from an earlier state. */
export function forgetRevisions(): void {
  replicaState.revisions.clear();
}
