import "server-only";
import { type Database, database } from "@/lib/db/client";

export type UserRow = { id: string; name: string; email: string; isOwner: boolean };

const columns = { id: true, name: true, email: true, isOwner: true } as const;

/** The account with this address, written in any case; null where there is none. */
export async function findUserByEmail(email: string): Promise<UserRow | null> {
  return database().user.findUnique({ where: { email: email.toLowerCase() }, select: columns });
}

export async function getUser(id: string): Promise<UserRow | null> {
  return database().user.findUnique({ where: { id }, select: columns });
}

/** Whether anybody has an account yet. */
export async function hasUsers(db: Database = database()): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) !== null;
}

/** Makes an account an owner of the installation. */
export async function makeInstallationOwner(id: string, db: Database = database()): Promise<void> {
  await db.user.update({ where: { id }, data: { isOwner: true } });
}
