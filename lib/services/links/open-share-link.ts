import "server-only";
import type { ActingLink } from "@/lib/cards/links/acting-link";
import { slugOfLink } from "@/lib/cards/links/link-address";
import { linkTarget } from "@/lib/cards/links/link-targets";
import type { Actor } from "@/lib/cards/people/actor";
import { Problem } from "@/lib/cards/problem";
import { showToReader } from "@/lib/db/reader-sight";
import { findLinkBySecret, noteLinkUse, type OpenLinkRow } from "@/lib/db/share-links";
import { isLinkPassword, isProof, proofCookie, proofOf } from "@/lib/services/links/link-password";
import { forgetLimits, limitAttempts } from "@/lib/services/people/limit-attempts";
import { splitSecret } from "@/lib/services/people/secret-links";

export type LinkActor = Actor & { link: ActingLink };

export type AskedLink =
  | { state: "gone" }
  /** It asks for a password first */
  | { state: "locked" }
  | { state: "open"; actor: LinkActor; teamId: number };

const minuteMs = 60_000;

/**
 * The link that somebody asks by, and what it lets them do: they become a viewer of its team who is
 * shown its page alone, without what it hides. Read at every request, so that a revoked link is over
 * with the next one. Unknown, expired and revoked ones are all gone.
 */
export async function openShareLink(
  link: string,
  cookieOf: (name: string) => string | undefined,
): Promise<AskedLink> {
  const found = await find(link);
  if (found === null) return { state: "gone" };
  const { secretHash, passwordHash } = found;
  if (passwordHash !== null) {
    const given = cookieOf(proofCookie(secretHash)) ?? "";
    if (!isProof({ secretHash, passwordHash }, given)) return { state: "locked" };
  }
  const actor = actorOf(found, link);
  showToReader(actor.link.sight);
  return { state: "open", actor, teamId: found.teamId };
}

/** Counts an opening of a link, for those who manage it. */
export function noteOpened({ teamId, actor }: { teamId: number; actor: LinkActor }): void {
  // Only told: a database that cannot be written can still be read.
  void noteLinkUse(teamId, actor.link.id, new Date()).catch(() => {});
}

/**
 * The cookie that a browser keeps for the right password; null for a wrong one and for a link that is
 * gone. A 429 Problem after too many, counted over all processes.
 */
export async function unlockShareLink(
  link: string,
  password: string,
  client: string,
): Promise<{ cookie: string; proof: string } | null> {
  const found = await find(link);
  const key = splitSecret(link)?.secretHash ?? "unknown";
  const oneLink = { key: `link:${client}:${key}`, max: 10, windowMs: 15 * minuteMs };
  // The address first: once it is over its limit, other links of its make no more rows.
  const limits = [
    { key: `link:${client}`, max: 50, windowMs: 15 * minuteMs },
    oneLink,
    { key: `link:${key}`, max: 200, windowMs: 60 * minuteMs },
  ];
  await limitAttempts(limits);
  if (!found?.passwordHash) return null;
  const { secretHash, passwordHash } = found;
  if (!(await isLinkPassword(passwordHash, password))) return null;
  await forgetLimits([oneLink]);
  return { cookie: proofCookie(secretHash), proof: proofOf({ secretHash, passwordHash }) };
}

/** The 404 of a link that is unknown, expired or revoked, and of what a link does not lead to. */
export function linkGone(): Problem {
  return new Problem({
    status: 404,
    code: "link-not-valid",
    message: "This link does not work, or no longer works.",
  });
}

async function find(link: string): Promise<OpenLinkRow | null> {
  const parts = splitSecret(link);
  return parts && findLinkBySecret(parts.teamId, parts.secretHash, new Date());
}

function actorOf(row: OpenLinkRow, link: string): LinkActor {
  const { id, target, item, query, origins } = row;
  return {
    name: row.note ? `Link for ${row.note}` : "Link",
    userId: null,
    roles: new Map([[row.teamId, "viewer"]]),
    isInstallationOwner: false,
    isToken: true,
    link: {
      ...{ id, target, item, query, origins },
      kind: linkTarget(target)?.kind ?? "page",
      sight: { clients: row.showsClients, notes: row.showsNotes, costs: row.showsCosts },
      slug: slugOfLink(link),
    },
  };
}
