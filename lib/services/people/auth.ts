import "server-only";
import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { createAuthMiddleware } from "better-auth/api";
import { nextCookies } from "better-auth/next-js";
import { genericOAuth } from "better-auth/plugins";
import { maxPasswordLength, minPasswordLength } from "@/lib/cards/people/account-schema";
import { personCookie, personCookieOptions } from "@/lib/cards/people/person-cookie";
import { database } from "@/lib/db/client";
import {
  endOfProvidedSession,
  openIdSettings,
  providerConfig,
  providerId,
} from "@/lib/services/people/openid";
import { publicUrl } from "@/lib/services/people/public-url";

const sessionDays = 30;
const dayS = 86_400;

const shared = globalThis as { walltimeAuth?: ReturnType<typeof createAuth> };

/** The process's one better-auth: accounts, sessions, password hashes and passkeys. */
export function auth() {
  shared.walltimeAuth ??= createAuth();
  return shared.walltimeAuth;
}

function createAuth() {
  const url = publicUrl();
  const provider = openIdSettings();
  const secret = process.env.WALLTIME_SECRET;
  if (!secret) throw new Error("WALLTIME_SECRET is not set");
  return betterAuth({
    appName: "Walltime",
    baseURL: url.origin,
    trustedOrigins: [url.origin],
    secret,
    database: prismaAdapter(database(), { provider: "postgresql" }),
    telemetry: { enabled: false },
    // Whoever has a link from an owner gets an account, in lib/services/people; nobody else does.
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength,
      maxPasswordLength,
      revokeSessionsOnPasswordReset: true,
    },
    user: {
      additionalFields: { isOwner: { type: "boolean", input: false, defaultValue: false } },
    },
    // A session that was ended elsewhere is over with the next request, so none is kept in a cookie.
    // None is prolonged either: one that began at a provider ends when its groups have to be told anew.
    session: {
      expiresIn: sessionDays * dayS,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    // Nobody is taken for the holder of an account by their address alone: who has one connects it.
    account: {
      storeStateStrategy: "cookie",
      encryptOAuthTokens: true,
      accountLinking: {
        disableImplicitLinking: true,
        trustedProviders: [providerId],
        allowDifferentEmails: true,
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const expiresAt = endOfProvidedSession(session.userId);
            return expiresAt ? { data: { ...session, expiresAt } } : undefined;
          },
        },
      },
    },
    onAPIError: { errorURL: `${url.origin}/sign-in` },
    verification: { storeIdentifier: "hashed" },
    rateLimit: { enabled: true, storage: "database", window: 60, max: 60 },
    advanced: {
      cookiePrefix: "walltime",
      useSecureCookies: url.protocol === "https:",
      // Written by the request guard, which believes forwarded addresses only from named proxies.
      ipAddress: { ipAddressHeaders: ["x-walltime-client"] },
    },
    hooks: {
      after: createAuthMiddleware(async (ctx) => {
        const options = personCookieOptions(url);
        const started = ctx.context.newSession;
        if (started) ctx.setCookie(personCookie, started.user.name, options);
        else if (ctx.path === "/sign-out")
          ctx.setCookie(personCookie, "", { ...options, maxAge: 0 });
      }),
    },
    logger: { level: "error" },
    plugins: [
      ...(provider ? [genericOAuth({ config: [providerConfig(provider)] })] : []),
      passkey({ rpName: "Walltime", rpID: url.hostname, origin: url.origin }),
      nextCookies(),
    ],
  });
}
