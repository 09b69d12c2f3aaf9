import "server-only";
import type { NewAccount } from "@/lib/cards/people/account-schema";
import { invalidFields } from "@/lib/cards/problem";
import type { Database } from "@/lib/db/client";
import { findUserByEmail, insertUser } from "@/lib/db/users";
import { auth } from "@/lib/services/people/auth";

/**
 * Makes an account with a password and answers its key. Whether its holder may have one is for the
 * caller to know. A 422 Problem where the address has an account already.
 */
export async function createAccount(
  { name, email, password }: NewAccount,
  { isOwner = false, db }: { isOwner?: boolean; db?: Database } = {},
): Promise<string> {
  const { generateId, password: hashing } = await auth().$context;
  // Hashed first, so that a taken address takes no less time.
  const passwordHash = await hashing.hash(password);
  if (await findUserByEmail(email, db)) throw addressTaken();
  const id = generateId({ model: "user" }) || crypto.randomUUID();
  const accountId = generateId({ model: "account" }) || crypto.randomUUID();
  const user = { id, name, email: email.toLowerCase(), isOwner };
  // Somebody else with the same address may be quicker.
  if (!(await insertUser(user, { id: accountId, passwordHash }, db))) throw addressTaken();
  return id;
}

function addressTaken() {
  return invalidFields([
    {
      field: "email",
      code: "address-taken",
      message: "This address has an account already. Sign in with it, then open the link again.",
    },
  ]);
}
