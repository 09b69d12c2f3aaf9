import "server-only";
import { measuredFilterSchema } from "@/lib/cards/filter/card-filter";
import { linkQuery } from "@/lib/cards/links/link-query";
import { sightWords } from "@/lib/cards/links/link-sight";
import { type LinkTarget, linkTarget } from "@/lib/cards/links/link-targets";
import type { NewShareLink } from "@/lib/cards/links/share-link";
import { roleForAction } from "@/lib/cards/people/action-roles";
import { maySeeCosts, requirePerson, requireRole } from "@/lib/cards/people/actor";
import { type FieldProblem, invalidFields } from "@/lib/cards/problem";
import { insertShareLink } from "@/lib/db/share-links";
import { writeTeam } from "@/lib/db/write-team";
import { linkAddress } from "@/lib/services/links/link-addresses";
import { hashLinkPassword } from "@/lib/services/links/link-password";
import { publicUrl } from "@/lib/services/people/public-url";
import {
  hashSecret,
  joinSecret,
  newSecret,
  secretShownBefore,
} from "@/lib/services/people/secret-links";
import type { ServiceContext } from "@/lib/services/team/service-context";

const dayMs = 86_400_000;

type WritingContext = ServiceContext & { source: "screen" | "api" };

/**
 * Makes a link to one page, chart or calendar. Its address is answered this once, since only a hash
 * of it is kept. Editors make links, every member a feed for a calendar of their own. A 422 Problem
 * where it would show nothing, or what its filters name is not ticked.
 */
export async function makeShareLink(
  context: WritingContext,
  given: NewShareLink,
): Promise<{ id: number; address: string; revision: number }> {
  const target = linkTarget(given.target);
  const isFeed = target?.kind === "feed";
  const action = isFeed ? "make-feed" : "make-link";
  requireRole(context, roleForAction(action));
  const input = { ...given, query: tidyQuery(given.query) };
  if (isFeed) requirePerson(context.actor);
  const secret = newSecret();
  const now = context.now ?? new Date();
  const { target: key, item, note, clients, notes, costs } = input;
  // The fingerprint of a request is kept: nobody is to guess a password by it.
  const { password, ...request } = input;
  const { result, revision, repeated } = await writeTeam(
    { ...context, place: "links", action, request },
    async ({ tx, record }) => {
      const problems = target ? problemsOf(context, target, input) : [];
      if (problems.length > 0) throw invalidFields(problems);
      const id = await insertShareLink(tx, context.teamId, {
        ...{ target: key, item, query: input.query, note: note || null },
        ...{ showsClients: clients, showsNotes: notes, showsCosts: costs },
        origins: target?.kind === "embed" ? input.origins : [],
        secretHash: hashSecret(secret),
        passwordHash: password === "" ? null : await hashLinkPassword(password),
        createdBy: context.actor.name,
        createdById: context.actor.userId,
        createdAt: now,
        expiresAt: input.days === null ? null : new Date(now.getTime() + input.days * dayMs),
      });
      record("share_link", id, null, { target: key, item, note, clients, notes, costs });
      return { id };
    },
  );
  if (repeated)
    throw secretShownBefore("The link was made", "Revoke it in the list, and make another.");
  const link = joinSecret(context.teamId, secret);
  return { id: result.id, address: linkAddress(key, link, publicUrl()), revision };
}

function problemsOf(
  { actor, teamId }: ServiceContext,
  target: LinkTarget,
  input: NewShareLink,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const refuse = (field: string, code: string, message: string) =>
    problems.push({ field, code, message });
  const filter = measuredFilterSchema.safeParse(linkQuery(input.query));
  if (!filter.success) refuse("query", "invalid", "These filters cannot be read.");
  if (new URLSearchParams(input.query).has("client") && !input.clients) {
    const message = "This page is filtered by client: tick client names, or take that filter away.";
    refuse("clients", "filtered-by-client", message);
  }
  for (const part of target.needs ?? []) {
    if (input[part]) continue;
    refuse(part, "shows-nothing", `Without ${sightWords[part]} there is nothing on this page.`);
  }
  if (input.costs && !maySeeCosts(actor, teamId)) {
    refuse("costs", "for-owners", "Only an owner of this team can show costs.");
  }
  if (target.page.endsWith("*") !== (input.item !== null)) {
    refuse("item", "invalid", "Say which delivery, and only for one.");
  }
  if (target.kind === "embed" && input.origins.length === 0) {
    refuse("origins", "required", "Name the site whose pages may show it.");
  }
  if (target.kind !== "page" && input.password !== "") {
    refuse("password", "not-possible", "Only a link to a page can ask for a password.");
  }
  return problems;
}

/** Blank parts of forms say nothing. */
function tidyQuery(text: string): string {
  const query = new URLSearchParams(text.replace(/^\?/, ""));
  const kept = [...query].filter(([name, value]) => value !== "" || name === "size");
  return new URLSearchParams(kept).toString();
}
