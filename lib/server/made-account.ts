import "server-only";
import { headers } from "next/headers";
import type { NewAccount } from "@/lib/cards/people/account-schema";
import { Problem } from "@/lib/cards/problem";
import { clientAddress } from "@/lib/server/who-asks";
import { signIn } from "@/lib/services/people/sign-in";

/**
 * Makes an account by a link that is good once, signs it in and answers where to go. Sent again because
 * no answer came, the account is there already: its password signs it in, and it goes to its teams.
 */
export async function makeAndSignIn(
  account: NewAccount,
  make: (client: string) => Promise<string>,
): Promise<{ goTo: string }> {
  const who = { headers: await headers(), client: await clientAddress() };
  try {
    const goTo = await make(who.client);
    await signIn(account, who);
    return { goTo };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "link-spent") throw error;
    await signIn(account, who).catch(() => {
      throw error;
    });
    return { goTo: "/" };
  }
}
