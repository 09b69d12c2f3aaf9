import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { isOfLink, linkOfPage, linkOfRoute } from "@/lib/cards/links/link-address";
import { isAskedByLink } from "@/lib/services/links/asked-by-link";
import {
  type AskedLink,
  type LinkActor,
  linkGone,
  noteOpened,
  openShareLink,
} from "@/lib/services/links/open-share-link";

/** The link of the page being drawn; null where it is no link's page. */
export const linkOfThisPage = cache(async (): Promise<AskedLink | null> => {
  if (!isAskedByLink()) return null;
  const link = linkOfPage((await headers()).get("x-walltime-path"));
  if (link === null) return { state: "gone" };
  const kept = await cookies();
  return openShareLink(link, (name) => kept.get(name)?.value);
});

/**
 * The link that a link's page or a calendar program sends a request by; null where it is none of
 * theirs. A 404 Problem, the same whatever is wrong, for what the link does not lead to.
 */
export async function linkOfRequest(request: Request): Promise<LinkActor | null> {
  if (!isAskedByLink()) return null;
  const url = new URL(request.url);
  const link = linkOfRoute(url.pathname);
  const isReading = request.method === "GET" || request.method === "HEAD";
  if (link === null || !isReading) throw linkGone();
  const asked = await openShareLink(link, (name) => cookieOf(request, name));
  if (asked.state !== "open" || !isOfLink(asked.actor.link, url)) throw linkGone();
  if (asked.actor.link.kind === "feed") noteOpened(asked);
  return asked.actor;
}

function cookieOf(request: Request, name: string): string | undefined {
  const parts = (request.headers.get("cookie") ?? "").split(/;\s*/);
  return parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
}
