import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { type Actor, roleIn } from "@/lib/cards/people/actor";
import { dateWays } from "@/lib/dates/date-ways";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

/** Another start may be another version of the program, or another database. */
const thisStart = randomUUID();

/** A reading request about a team, and who asks. */
export type Reading = { request: Request; team: LoadedTeam; context: { actor: Actor } };

/**
 * Answers a reading request with an ETag that changes with the team, the day, the address, who asks
 * and what they may do, or with 304 and no work where they have that answer already: a tag that
 * matches was theirs when they were allowed to read it, in the same role.
 */
export async function taggedResponse(
  { request, team, context }: Reading,
  answer: () => Promise<{ body: string; type: string; fileName?: string }>,
): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const state = [
    thisStart,
    team.id,
    team.revision,
    team.today,
    dateWays().order,
    whoReads(context.actor, team.id),
    pathname,
    search,
  ].join("\n");
  const tag = `W/"${createHash("sha256").update(state).digest("base64url").slice(0, 27)}"`;
  const headers = new Headers({ etag: tag, "cache-control": "private, no-cache" });
  const known = request.headers.get("if-none-match");
  if (hasTag(known, tag)) return new Response(null, { status: 304, headers });
  const { body, type, fileName } = await answer();
  // Any tag shows nothing of what was allowed before: only now it is certain that this may be read.
  if (known?.trim() === "*") return new Response(null, { status: 304, headers });
  headers.set("content-type", type);
  if (fileName) headers.set("content-disposition", `attachment; filename="${fileName}"`);
  return new Response(body, { headers });
}

/** The same with a JSON answer. */
export function taggedJson(reading: Reading, answer: () => Promise<object>): Promise<Response> {
  return taggedResponse(reading, async () => ({
    body: JSON.stringify(await answer()),
    type: "application/json",
  }));
}

/** Whose answers are one and the same: of a person with a role, or of a link with what it shows. */
function whoReads(actor: Actor, teamId: number): string {
  const { userId, isToken, link } = actor;
  return JSON.stringify([userId, roleIn(actor, teamId), isToken, link?.id, link?.sight]);
}

function hasTag(header: string | null, tag: string): boolean {
  if (header === null) return false;
  return header
    .split(",")
    .map((one) => one.trim())
    .some((one) => one === tag || `W/${one}` === tag);
}
