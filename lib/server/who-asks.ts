import "server-only";
import "@/lib/server/preferences";
import net from "node:net";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { type Actor, localOwner } from "@/lib/cards/people/actor";
import { ipv6Network } from "@/lib/cards/people/ipv6-network";
import { Problem } from "@/lib/cards/problem";
import { linkOfRequest, linkOfThisPage } from "@/lib/server/asked-link";
import { signInAddress } from "@/lib/server/return-address";
import { hasAccounts } from "@/lib/services/people/has-accounts";

/**
 * Who asks for the page or form being answered: on a link's page the link, whoever else may be signed
 * in; to the sign-in page where nobody is signed in.
 */
export async function whoAsks(): Promise<Actor> {
  const link = await linkOfThisPage();
  if (link !== null) return link.state === "open" ? link.actor : notFound();
  if (!hasAccounts()) return localOwner;
  return (await whoIsSignedIn()) ?? redirect(signInAddress((await headers()).get(pathHeader)));
}

/** The same, or null where nobody is signed in. A token is for programs: pages and forms take none. */
export const whoIsSignedIn = cache(async (): Promise<Actor | null> => {
  if (!hasAccounts()) return localOwner;
  const { findPerson } = await import("@/lib/services/people/find-actor");
  return findPerson(await headers());
});

/** Whether a page's frame leads somebody to their account; not where nobody signs in. */
export async function hasPerson(): Promise<boolean> {
  return hasAccounts() && (await whoIsSignedIn()) !== null;
}

/** Who sends a request to a route; a 401 Problem where nobody is signed in. */
export async function whoSends(request: Request): Promise<Actor> {
  const link = await linkOfRequest(request);
  if (link !== null) return link;
  if (!hasAccounts()) return localOwner;
  const actor = await findBy(feedToken(request) ?? request.headers);
  if (actor === null) throw signInNeeded();
  return actor;
}

/** Calendar programs can send nothing but an address: a feed takes its token from there. */
function feedToken(request: Request): Headers | null {
  const { pathname, searchParams } = new URL(request.url);
  const token = pathname.endsWith(".ics") ? searchParams.get("token") : null;
  return token === null ? null : new Headers({ authorization: `Bearer ${token}` });
}

/** Written by the request guard: the address asked for, which pages cannot see, and who asks for it. */
const pathHeader = "x-walltime-path";
const clientHeader = "x-walltime-client";

/** The network address that the request being answered came from; of IPv6 the network, which one has whole. */
export async function clientAddress(): Promise<string> {
  const address = (await headers()).get(clientHeader) ?? "unknown";
  return net.isIPv6(address) ? ipv6Network(address) : address;
}

// better-auth is loaded only where there are accounts.
async function findBy(given: Headers): Promise<Actor | null> {
  const { findActor } = await import("@/lib/services/people/find-actor");
  return findActor(given);
}

function signInNeeded(): Problem {
  return new Problem({
    status: 401,
    code: "sign-in-needed",
    message:
      "Sign in first, or send a token that still holds: Authorization: Bearer followed by the token.",
  });
}
