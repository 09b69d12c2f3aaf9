import type { SettingsRecord } from "@/lib/cards/history/settings-history";
import { sightParts, sightWords } from "@/lib/cards/links/link-sight";
import { linkTarget } from "@/lib/cards/links/link-targets";
import { roleWords, type TeamRole } from "@/lib/cards/people/roles";

type Side = Readonly<Record<string, unknown>>;

/** What a change did to members, invitations, tokens, links and alerts, a sentence for each. */
export function memberSentences(records: readonly SettingsRecord[]): string[] {
  return records.flatMap(({ entity, before, after }) => {
    if (entity === "member") return memberSentence(before, after);
    if (entity === "invitation") {
      if (before) return ["Invitation withdrawn"];
      return after ? [`Invitation made for ${invitedAs(after)}`] : [];
    }
    if (entity === "share_link") return [linkSentence(before, after)];
    if (entity === "alert") {
      if (before === null) return ["Alert made"];
      if (before.paused === true) return ["Alert sent from this copy"];
      return [after === null ? "Alert removed" : "Alert changed"];
    }
    if (entity !== "api_token") return [];
    if (before) return ["Token revoked"];
    return after
      ? [`Token “${after.name}” made, to ${after.canWrite ? "read and write" : "read"}`]
      : [];
  });
}

function memberSentence(before: Side | null, after: Side | null): string[] {
  if (before === null) return after ? [`${after.name} joined as ${roleName(after)}`] : [];
  if (after === null) return [`${before.name}, ${roleName(before)}, taken out of the team`];
  if (before.role === after.role) return [];
  return [`${after.name} is ${roleName(after)} now, was ${roleName(before)}`];
}

function linkSentence(before: Side | null, after: Side | null): string {
  const side = before ?? after ?? {};
  const { kind = "page", label = "a page" } = linkTarget(String(side.target)) ?? {};
  const what = { page: "Link to", embed: "Embed of", feed: "Calendar feed of" }[kind];
  const forWhom = side.note ? ` for ${side.note}` : "";
  const seen = sightParts.filter((part) => side[part] === true).map((part) => sightWords[part]);
  const shows = after && seen.length > 0 ? `, showing ${seen.join(" and ")}` : "";
  return `${what} “${label}”${forWhom} ${after ? "made" : "revoked"}${shows}`;
}

function invitedAs(side: Side): string {
  const as = `one ${roleName(side)}`;
  return side.note ? `${as} (${side.note})` : as;
}

function roleName({ role }: Side): string {
  return roleWords[role as TeamRole].name.toLowerCase();
}
