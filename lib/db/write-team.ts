import "server-only";
import { createHash } from "node:crypto";
import type { ChangePlace } from "@/lib/cards/history/change-place";
import { roleForAction } from "@/lib/cards/people/action-roles";
import { type Actor, requireRole, teamGone } from "@/lib/cards/people/actor";
import { Problem } from "@/lib/cards/problem";
import { waitUntilAlone } from "@/lib/db/alone";
import { createRecorder, type JsonObject } from "@/lib/db/change-recorder";
import { primary, type Transaction } from "@/lib/db/client";
import { noteWritten } from "@/lib/db/database-room";
import { inTurn } from "@/lib/db/in-turn";
import { operation } from "@/lib/db/operation";
import { CommitWatch, settleCommitments } from "@/lib/db/settle-commitments";
import { getTeamById, type Team } from "@/lib/db/teams";
import type { Prisma } from "@/prisma/generated/client";

export type Source = "screen" | "api" | "import" | "system";

export type WriteContext = {
  actor: Actor;
  teamId: number;
  source: Source;
  /** Which page or form of the screen it is done on. */
  place?: ChangePlace | undefined;
  /** What is done, as a stable word: create-card, edit-card, import … */
  action: string;
  /** A repetition with the same key changes nothing and gets the first answer. */
  idempotencyKey?: string | undefined;
  /** What was asked; the same key with another request is refused. */
  request?: unknown | undefined;
  /** In place of `request`, what was typed: services make of it what depends on how things stand. */
  typed?: Readonly<Record<string, unknown>> | undefined;
  /** The revision that this change undoes, and what was done then: who may do that may undo it. */
  undoes?: number | undefined;
  undoneAction?: string | undefined;
  /** Stands still in tests. */
  now?: Date | undefined;
};

type LockedTeam = {
  id: number;
  revision: number;
  lastCardNumber: number;
};

export type TeamWrite = {
  tx: Transaction;
  /** The team's row, locked: writes to one team happen one after the other. */
  team: LockedTeam;
  /** The revision that this change makes. */
  revision: number;
  /** Notes what one entity was before and is after; null where it was not there. */
  record(entity: string, id: number, before: JsonObject | null, after: JsonObject | null): void;
  /** The same for many entities at once, in ascending order of id. */
  recordSet(
    entity: string,
    rows: { id: number; before: JsonObject | null; after: JsonObject | null }[],
  ): Promise<void>;
};

const limits = { timeout: 15 * 60_000, maxWait: 30_000 };

/** One of several changes that are made together: what is done, and how. */
export type WritePart<T extends Prisma.InputJsonObject> = Pick<
  WriteContext,
  "action" | "request"
> & { work: (write: TeamWrite) => Promise<T> };

export type Written<T> = { result: T; revision: number; repeated: boolean };

/**
 * The one way to change a team's data: in one transaction the rows, the record of the change
 * (before and after), the quotes of cards that it commits and the team's next revision. Throws a Problem when
 * the role does not allow it, the team is gone or the idempotency key was used for something else.
 */
export async function writeTeam<T extends Prisma.InputJsonObject>(
  context: WriteContext,
  work: (write: TeamWrite) => Promise<T>,
): Promise<Written<T>> {
  requireRole(context, roleForAction(context.undoneAction ?? context.action));
  const startedAt = performance.now();
  const written = await inTurn(context.teamId, () =>
    primary().$transaction((tx) => writeInside(tx, context, work), limits),
  );
  if (!written.repeated) tellChange(context, written.revision, startedAt);
  return written;
}

/**
 * Several changes of a team's data, all of them or none: in one transaction, each with a record and
 * a revision of its own, and nothing between them.
 */
export async function writeTeamParts(
  context: Omit<WriteContext, "action" | "request">,
  parts: readonly WritePart<Prisma.InputJsonObject>[],
): Promise<void> {
  for (const { action } of parts) requireRole(context, roleForAction(action));
  // One key stands for one change.
  const unkeyed = { ...context, idempotencyKey: undefined };
  const startedAt = performance.now();
  const revisions = await inTurn(context.teamId, () =>
    primary().$transaction(async (tx) => {
      const made: number[] = [];
      for (const { work, ...part } of parts) {
        made.push((await writeInside(tx, { ...unkeyed, ...part }, work)).revision);
      }
      return made;
    }, limits),
  );
  for (const [index, { action }] of parts.entries()) {
    tellChange({ ...context, action }, revisions[index] ?? 0, startedAt);
  }
}

function tellChange(
  { teamId, action, source, actor }: WriteContext,
  revision: number,
  since: number,
) {
  const tookMs = performance.now() - since;
  noteWritten();
  operation()?.changed({ teamId, revision, action, source, actor: actor.name, tookMs });
}

/**
 * The same for a team that is made in the same transaction; null when `insert` makes none. Where a request
 * with the same key made a team before, that one.
 */
export async function writeNewTeam(
  context: Omit<WriteContext, "teamId">,
  insert: (tx: Transaction) => Promise<Team | null>,
  work: (write: TeamWrite, team: Team) => Promise<Prisma.InputJsonObject>,
): Promise<Team | null> {
  const startedAt = performance.now();
  const { team, isNew } = await primary().$transaction(async (tx) => {
    const earlier = await findTeamMadeBy(tx, context);
    if (earlier !== null) return { team: earlier, isNew: false };
    const inserted = await insert(tx);
    if (inserted === null) return { team: null, isNew: false };
    const { revision } = await writeInside(tx, { ...context, teamId: inserted.id }, (write) =>
      work(write, inserted),
    );
    return { team: { ...inserted, revision }, isNew: true };
  }, limits);
  if (team && isNew) tellChange({ ...context, teamId: team.id }, team.revision, startedAt);
  return team;
}

async function writeInside<T extends Prisma.InputJsonObject>(
  tx: Transaction,
  context: WriteContext,
  work: (write: TeamWrite) => Promise<T>,
): Promise<Written<T>> {
  const requestHash = hashOf(context.typed ?? context.request);
  const [team] = await tx.$queryRaw<LockedTeam[]>`
    update teams set revision = revision + 1 where id = ${context.teamId}
    returning id, revision, last_card_number as "lastCardNumber"`;
  if (team === undefined) throw teamGone();

  const repetition = await findRepetition(tx, context, requestHash);
  if (repetition) {
    await tx.$executeRaw`update teams set revision = revision - 1 where id = ${team.id}`;
    return { result: repetition.result as T, revision: repetition.revision, repeated: true };
  }

  await tx.change.create({
    data: {
      teamId: team.id,
      revision: team.revision,
      actor: context.actor.name,
      source: context.source,
      place: context.place ?? null,
      action: context.action,
      idempotencyKey: context.idempotencyKey ?? null,
      requestHash,
      undoes: context.undoes ?? null,
    },
  });
  const at = context.now ?? new Date();
  const watch = new CommitWatch(at);
  const recorder = createRecorder(tx, team, watch);
  const result = await work({
    tx,
    team,
    revision: team.revision,
    record: recorder.record,
    recordSet: recorder.recordSet,
  });
  await recorder.flush();
  // Undoing gives a card its commit day back, and with it the quote that it had.
  if (context.undoes === undefined) {
    const { source } = context;
    const change = { revision: team.revision, actor: context.actor.name, at, source };
    await settleCommitments(tx, { teamId: team.id, ...change }, watch);
  }
  await tx.$executeRaw`
    update changes set result = ${JSON.stringify(result)}::jsonb
    where team_id = ${team.id} and revision = ${team.revision}`;
  await tx.$executeRaw`select pg_notify('walltime_team', ${`${team.id}:${team.revision}`})`;
  return { result, revision: team.revision, repeated: false };
}

/**
 * The team that a request with this key made; null where there is none. Others with the key wait until this
 * transaction is over. Throws a Problem where somebody else's request, or another one, had the key.
 */
async function findTeamMadeBy(
  tx: Transaction,
  { idempotencyKey, actor, ...context }: Omit<WriteContext, "teamId">,
): Promise<Team | null> {
  if (!idempotencyKey) return null;
  await waitUntilAlone(tx, `create-team ${idempotencyKey}`);
  // The first change of a team is that it was made; an index holds the keys of these.
  const [made] = await tx.$queryRaw<{ teamId: number; actor: string; hash: string | null }[]>`
    select team_id as "teamId", actor, request_hash as hash from changes
    where idempotency_key = ${idempotencyKey} and revision = 1 and action = 'create-team'
    limit 1`;
  if (made === undefined) return null;
  const isSame = made.hash === hashOf(context.typed ?? context.request);
  if (!isSame || made.actor !== actor.name) throw keyUsedOtherwise();
  return getTeamById(made.teamId, tx);
}

async function findRepetition(tx: Transaction, context: WriteContext, requestHash: string | null) {
  if (!context.idempotencyKey) return null;
  const earlier = await tx.change.findUnique({
    where: {
      teamId_idempotencyKey: { teamId: context.teamId, idempotencyKey: context.idempotencyKey },
    },
    select: { revision: true, requestHash: true, result: true, action: true },
  });
  if (!earlier) return null;
  // What a form does may depend on how things stand; that it is the same is seen by what was typed.
  const isSameDeed = context.typed !== undefined || earlier.action === context.action;
  if (!isSameDeed || earlier.requestHash !== requestHash) throw keyUsedOtherwise();
  return earlier;
}

/** A key that did something else already. */
function keyUsedOtherwise(): Problem {
  return new Problem({
    status: 422,
    code: "idempotency-key-reused",
    message: "This idempotency key was already used for another request. Send a new key.",
    field: "Idempotency-Key",
  });
}

/** The fingerprint of a request, by which the same one is known. */
function hashOf(request: unknown): string | null {
  if (request === undefined) return null;
  return createHash("sha256").update(JSON.stringify(request)).digest("base64url");
}
