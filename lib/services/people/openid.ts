import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { GenericOAuthConfig } from "better-auth/plugins";
import { decodeJwt } from "jose";
import { z } from "zod";
import { groupsOf } from "@/lib/cards/people/group-roles";
import { teamRoles } from "@/lib/cards/people/roles";

/** The provider among the ways in of an account. */
export const providerId = "openid";

const answerMs = 10_000;
const sessionHours = 12;

const settingsSchema = z.object({
  issuer: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
  groupsClaim: z.string(),
  roles: z.array(z.object({ group: z.string(), team: z.string(), role: z.enum(teamRoles) })),
});
export type OpenIdSettings = z.output<typeof settingsSchema>;

/** The provider at which people may sign in, as the launcher has checked it; null for none. */
export function openIdSettings(): OpenIdSettings | null {
  const text = process.env.WALLTIME_OPENID;
  return text ? settingsSchema.parse(JSON.parse(text)) : null;
}

/** What is learnt while the provider's answer is worked on. */
type Arrival = { groups: string[] | null; userId: string | null };

// One for the process, as its better-auth is: pages and routes are bundled apart.
const shared = globalThis as { walltimeArrivals?: AsyncLocalStorage<Arrival> };
shared.walltimeArrivals ??= new AsyncLocalStorage();
const arrivals = shared.walltimeArrivals;

/** Works on a provider's answer; tells who came in by it, and their groups. */
export async function noteArrival(work: () => Promise<Response>) {
  const arrival: Arrival = { groups: null, userId: null };
  const response = await arrivals.run(arrival, work);
  return { response, ...arrival };
}

/** Until when a session lasts that begins now with the provider's answer; undefined where it does not. */
export function endOfProvidedSession(userId: string): Date | undefined {
  const arrival = arrivals.getStore();
  if (arrival === undefined) return undefined;
  arrival.userId = userId;
  return new Date(Date.now() + sessionHours * 3_600_000);
}

/** What better-auth needs to know of the provider. */
export function providerConfig(settings: OpenIdSettings): GenericOAuthConfig<typeof providerId> {
  return {
    providerId,
    name: settings.name,
    clientId: settings.clientId,
    clientSecret: settings.clientSecret,
    discoveryUrl: discoveryAddress(settings),
    requireIdTokenVerification: true,
    scopes: settings.scopes,
    getUserInfo: async ({ idToken, accessToken }) => {
      // better-auth has checked the token's signature, issuer, audience and nonce before.
      const claims = idToken ? decodeJwt(idToken) : {};
      const isWhole = claims.email !== undefined && claims[settings.groupsClaim] !== undefined;
      // Groups that were not told must not be taken for none.
      const told = isWhole ? {} : await userInfo(settings, accessToken).catch(() => null);
      if (told === null) return null;
      if (told.sub !== undefined && told.sub !== claims.sub) return null;
      const all = { ...told, ...claims };
      const arrival = arrivals.getStore();
      if (arrival) arrival.groups = groupsOf(all[settings.groupsClaim]);
      const email = typeof all.email === "string" ? all.email : undefined;
      const name = typeof all.name === "string" && all.name !== "" ? all.name : email;
      const sub = typeof all.sub === "string" ? all.sub : null;
      const emailVerified = all.email_verified === true;
      // better-auth makes its profile of these; a missing address is refused there.
      return { sub, emailVerified, ...(email && { email }), ...(name && { name }) } as {
        sub: string | null;
        emailVerified: boolean;
        email: string;
        name: string;
      };
    },
  };
}

function discoveryAddress({ issuer }: OpenIdSettings): string {
  return `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
}

const discoverySchema = z.object({ userinfo_endpoint: z.url().optional() });
const userInfoSchema = z.record(z.string(), z.unknown());

/** What the provider tells of somebody beside the token: many tell groups only here. */
async function userInfo(
  settings: OpenIdSettings,
  accessToken: string | undefined,
): Promise<Record<string, unknown>> {
  const ask = async (url: string, headers: Record<string, string> = {}) => {
    const signal = AbortSignal.timeout(answerMs);
    const answer = await fetch(url, { headers, signal, redirect: "error", cache: "no-store" });
    if (!answer.ok) throw new Error(`${new URL(url).origin} answered ${answer.status}`);
    return answer.json();
  };
  const { userinfo_endpoint } = discoverySchema.parse(await ask(discoveryAddress(settings)));
  if (userinfo_endpoint === undefined || accessToken === undefined) return {};
  return userInfoSchema.parse(
    await ask(userinfo_endpoint, { authorization: `Bearer ${accessToken}` }),
  );
}
