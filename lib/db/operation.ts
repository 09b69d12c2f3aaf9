import "server-only";

/** What a change of a team was, for those who operate the server. */
type ToldChange = {
  teamId: number;
  revision: number;
  action: string;
  source: string;
  actor: string;
  tookMs: number;
};

/** The log and the metrics of the server that this runs in (lib/launch/operation). */
export type Operation = {
  changed(change: ToldChange): void;
  importedRows(rows: number): void;
  askedCache(isHit: boolean): void;
  failed(what: string, error: unknown): void;
  watchPool(pool: { totalCount: number; idleCount: number; waitingCount: number }): void;
};

/** Undefined in tests and in commands, where nobody listens. */
export function operation(): Operation | undefined {
  return (globalThis as { walltimeOperation?: Operation }).walltimeOperation;
}
