import "server-only";
import { isAPIError } from "better-auth/api";
import { Problem } from "@/lib/cards/problem";
import { auth } from "@/lib/services/people/auth";
import { followGroups } from "@/lib/services/people/follow-groups";
import { limitAttempts } from "@/lib/services/people/limit-attempts";
import { noteArrival, openIdSettings, providerId } from "@/lib/services/people/openid";

/** What the button on the sign-in page calls the provider; null where there is none. */
export function providerName(): string | null {
  return openIdSettings()?.name ?? null;
}

/** Where to send a browser that wants to sign in at the provider, and from there back to `next`. */
export async function beginProviderSignIn(
  next: string,
  { headers, client }: { headers: Headers; client: string },
): Promise<string> {
  // Many may come through one address in the morning; nothing can be guessed here.
  await limitAttempts([{ key: `openid:${client}`, max: 600, windowMs: 900_000 }]);
  const body = { provider: providerId, callbackURL: next, errorCallbackURL: "/sign-in" };
  const { url } = await auth().api.signInSocial({ body, headers }).catch(unreachable);
  if (!url) throw noProvider();
  return url;
}

/** Where to send somebody who is signed in and wants to sign in at the provider from now on. */
export async function beginConnecting(headers: Headers): Promise<string> {
  const body = { provider: providerId, callbackURL: "/account", errorCallbackURL: "/account" };
  const { url } = await auth().api.linkSocialAccount({ body, headers }).catch(unreachable);
  if (!url) throw noProvider();
  return url;
}

/** Whether an account is connected with the provider, and whether it has a password as well. */
export async function findWaysIn(
  headers: Headers,
): Promise<{ isConnected: boolean; hasPassword: boolean }> {
  const accounts = await auth().api.listUserAccounts({ headers });
  const has = (id: string) => accounts.some((account) => account.providerId === id);
  return { isConnected: has(providerId), hasPassword: has("credential") };
}

/** Takes the provider away from the ways in of an account that has a password. */
export async function disconnectProvider(headers: Headers): Promise<void> {
  const accounts = await auth().api.listUserAccounts({ headers });
  const accountId = accounts.find((account) => account.providerId === providerId)?.id;
  if (accountId === undefined) return;
  await auth()
    .api.unlinkAccount({ body: { accountId }, headers })
    .catch((error: unknown) => {
      throw isAPIError(error) ? signInAgain() : error;
    });
}

/** Works on the provider's answer: who signs in gets the roles of their groups before anything else. */
export async function answerProvider(request: Request): Promise<Response> {
  const { response, userId, groups } = await noteArrival(() => auth().handler(request));
  // Without a role that could not be changed nobody is let in: the cookie goes with this answer.
  if (userId !== null && groups !== null) await followGroups(userId, groups);
  return response;
}

function signInAgain(): Problem {
  return new Problem({
    status: 403,
    code: "sign-in-again",
    message: "It is more than a day since you signed in here. Sign out and in again first.",
  });
}

function unreachable(error: unknown): never {
  throw isAPIError(error) ? noProvider() : error;
}

function noProvider(): Problem {
  return new Problem({
    status: 503,
    code: "provider-unreachable",
    message: `${providerName() ?? "The provider"} cannot be reached for signing in. Try again in a minute.`,
  });
}
