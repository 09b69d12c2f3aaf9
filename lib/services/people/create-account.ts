import "server-only";
import type { NewAccount } from "@/lib/cards/people/account-schema";
import { invalidFields } from "@/lib/cards/problem";
import { deleteUser, findUserByEmail } from "@/lib/db/users";
import { auth } from "@/lib/services/people/auth";

/**
 * Makes an account with a password and answers its key. Whether its holder may have one is for the
 * caller to know. A 422 Problem where the address has an account already.
 */
export async function createAccount(
  { name, email, password }: NewAccount,
  { isOwner = false }: { isOwner?: boolean } = {},
): Promise<string> {
  const { internalAdapter, password: hashing } = await auth().$context;
  // Hashed first, so that a taken address takes no less time.
  const hash = await hashing.hash(password);
  if (await findUserByEmail(email)) throw addressTaken();
  // Nobody has shown that the address is theirs.
  const made = { name, email, emailVerified: false, isOwner };
  const user = await internalAdapter.createUser(made, { method: "email-password" }).catch(
    // Somebody else with the same address was quicker.
    async (error) => {
      throw (await findUserByEmail(email)) ? addressTaken() : error;
    },
  );
  try {
    await internalAdapter.linkAccount({
      userId: user.id,
      accountId: user.id,
      providerId: "credential",
      password: hash,
    });
  } catch (error) {
    await deleteUser(user.id);
    throw error;
  }
  return user.id;
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
