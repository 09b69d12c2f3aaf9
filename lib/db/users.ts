import "server-only";
import { type Database, database } from "@/lib/db/client";

export type UserRow = { id: string; name: string; email: string; isOwner: boolean };

const columns = { id: true, name: true, email: true, isOwner: true } as const;

/** Whether an address is that of an account whose holder has shown that it is theirs. */
export async function isKnownAddress(userId: string, email: string): Promise<boolean> {
  const where = { id: userId, email, emailVerified: true };
  return (await database().user.findFirst({ where, select: { id: true } })) !== null;
}

/** The account with this address, written in any case; null where there is none. */
export async function findUserByEmail(
  email: string,
  db: Database = database(),
): Promise<UserRow | null> {
  return db.user.findUnique({ where: { email: email.toLowerCase() }, select: columns });
}

/** The account with an id; null where there is none. */
export async function getUser(id: string): Promise<UserRow | null> {
  return database().user.findUnique({ where: { id }, select: columns });
}

/**
 * Adds an account with the password that signs in to it, both or neither, as better-auth keeps them;
 * false where the address, in lower case, has one already.
 */
export async function insertUser(
  user: UserRow,
  { id, passwordHash }: { id: string; passwordHash: string },
  db: Database = database(),
): Promise<boolean> {
  const { name, email, isOwner } = user;
  // Nobody has shown that the address is theirs.
  const added = await db.$executeRaw`
    with added as (
      insert into users (id, name, email, email_verified, is_owner, updated_at)
      values (${user.id}, ${name}, ${email}, false, ${isOwner}, now())
      on conflict (email) do nothing
      returning id
    )
    insert into accounts (id, account_id, provider_id, user_id, password, updated_at)
    select ${id}, id, 'credential', id, ${passwordHash}, now() from added`;
  return added > 0;
}

/** Whether somebody signs in with a password, and not only in other ways. */
export async function hasPassword(userId: string): Promise<boolean> {
  const where = { userId, providerId: "credential" };
  return (await database().account.findFirst({ where, select: { id: true } })) !== null;
}

/** Whether the installation has an owner yet: others may have come in by a provider before. */
export async function hasInstallationOwner(db: Database = database()): Promise<boolean> {
  const owner = await db.user.findFirst({ where: { isOwner: true }, select: { id: true } });
  return owner !== null;
}

/** Whether somebody with this e-mail address is signed in from a network address already. */
export async function isKnownFrom(email: string, client: string): Promise<boolean> {
  const [row] = await database().$queryRaw<{ isKnown: boolean }[]>`
    select exists (
      select from sessions s join users u on u.id = s.user_id
      where u.email = ${email.toLowerCase()} and s.expires_at > now()
        and (s.ip_address = ${client} or s.ip_address like ${client} || ':%')
    ) as "isKnown"`;
  return row?.isKnown === true;
}

/** Deletes an account with its sessions and ways in. */
export async function deleteUser(id: string): Promise<void> {
  await database().user.deleteMany({ where: { id } });
}

/** Ends what could still sign somebody in after a new password: links for another one, passkeys, providers. */
export async function forgetOtherWaysIn(userId: string): Promise<void> {
  await forgetLinks(userId);
  await database().passkey.deleteMany({ where: { userId } });
  await database().account.deleteMany({ where: { userId, providerId: { not: "credential" } } });
}

/** Makes the links that set a new password for an account worthless. */
export async function forgetLinks(userId: string): Promise<void> {
  await database().verification.deleteMany({ where: { value: userId } });
}
