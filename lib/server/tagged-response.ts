import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { dateWays } from "@/lib/dates/date-ways";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

/** Another start may be another version of the program, or another database. */
const thisStart = randomUUID();

/**
 * Answers a reading request with an ETag that changes with the team, the day and the address, or
 * with 304 and no work where the asker has that answer already.
 */
export async function taggedResponse(
  request: Request,
  team: LoadedTeam,
  answer: () => Promise<{ body: string; type: string; fileName?: string }>,
): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const state = [
    thisStart,
    team.id,
    team.revision,
    team.today,
    dateWays().order,
    pathname,
    search,
  ].join("\n");
  const tag = `W/"${createHash("sha256").update(state).digest("base64url").slice(0, 27)}"`;
  const headers = new Headers({ etag: tag, "cache-control": "private, no-cache" });
  if (hasTag(request.headers.get("if-none-match"), tag)) {
    return new Response(null, { status: 304, headers });
  }
  const { body, type, fileName } = await answer();
  headers.set("content-type", type);
  if (fileName) headers.set("content-disposition", `attachment; filename="${fileName}"`);
  return new Response(body, { headers });
}

/** The same with a JSON answer. */
export function taggedJson(
  request: Request,
  team: LoadedTeam,
  answer: () => Promise<object>,
): Promise<Response> {
  return taggedResponse(request, team, async () => ({
    body: JSON.stringify(await answer()),
    type: "application/json",
  }));
}

function hasTag(header: string | null, tag: string): boolean {
  if (header === null) return false;
  return header
    .split(",")
    .map((one) => one.trim())
    .some((one) => one === "*" || one === tag || `W/${one}` === tag);
}
