import "server-only";
import type { NewAccount } from "@/lib/cards/people/account-schema";
import { invalidFields } from "@/lib/cards/problem";
import { findUserByEmail } from "@/lib/db/users";
import { auth } from "@/lib/services/people/auth";

/**
 * Makes an account with a password and answers its key. Whether its holder may have one is for the
 * caller to know. A 422 Problem where the address has an account already.
 */
export async function createAccount({ name, email, password }: NewAccount): Promise<string> {
  if (await findUserByEmail(email)) throw addressTaken();
  const { internalAdapter, password: hashing } = await auth().$context;
  const hash = await hashing.hash(password);
  const user = await internalAdapter
    .createUser({ name, email, emailVerified: true }, { method: "email" })
    .catch(
      // Somebody else with the same address was quicker.
      async (error) => {
        throw (await findUserByEmail(email)) ? addressTaken() : error;
      },
    );
  await internalAdapter.linkAccount({
    userId: user.id,
    accountId: user.id,
    providerId: "credential",
    password: hash,
  });
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
