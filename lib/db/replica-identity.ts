import "server-only";
import type { PoolClient } from "pg";
import { operation } from "@/lib/db/operation";
import type { PrismaClient } from "@/prisma/generated/client";

/**
 * What a database and its streaming replicas have in common, and no other: its name and its cluster's
 * number; null where the user may not know that. lib/launch/same-database asks the same at the start.
 */
type Identity = { name: string; cluster: string | null };
type Ask = (text: string) => Promise<Record<string, unknown>[]>;

/** Kept as long as the process: its database does not become another one. */
let own: Promise<Identity> | null = null;

/**
 * Refuses a new connection to a replica that is none of the database that is written to: an address may
 * come to lead elsewhere. It fails as one that was not made, so that it is passed over.
 */
export async function verifyReplica(client: PoolClient, written: PrismaClient): Promise<void> {
  own ??= identityBy((text) => written.$queryRawUnsafe(text));
  const [wanted, found] = await Promise.all([
    own.catch((error) => {
      own = null;
      throw error;
    }),
    identityBy(async (text) => (await client.query(text)).rows),
  ]);
  const isSame =
    wanted.name === found.name &&
    (wanted.cluster === null || found.cluster === null || wanted.cluster === found.cluster);
  if (isSame) return;
  const error = new Error(
    "DATABASE_REPLICA_URL leads to another database than DATABASE_URL. Nothing is read from it.",
  );
  operation()?.failed("A replica of another database", error);
  // "Server rejected the connection"
  throw Object.assign(error, { code: "08004" });
}

async function identityBy(ask: Ask): Promise<Identity> {
  const [found] = await ask(
    `select current_database()::text as name,
       has_function_privilege('pg_control_system()', 'execute') as "mayKnow"`,
  );
  const name = String(found?.name);
  if (found?.mayKnow !== true) return { name, cluster: null };
  // Some services let nobody ask, whatever they say of it.
  const [known] = await ask(
    "select system_identifier::text as cluster from pg_control_system()",
  ).catch(() => []);
  return { name, cluster: known === undefined ? null : String(known.cluster) };
}
