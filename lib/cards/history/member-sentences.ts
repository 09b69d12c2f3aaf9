import type { SettingsRecord } from "@/lib/cards/history/settings-history";
import { roleWords, type TeamRole } from "@/lib/cards/people/roles";

type Side = Readonly<Record<string, unknown>>;

/** What a change did to members, invitations and tokens, a sentence for each. */
export function memberSentences(records: readonly SettingsRecord[]): string[] {
  return records.flatMap(({ entity, before, after }) => {
    if (entity === "member") return memberSentence(before, after);
    if (entity === "invitation") {
      if (before) return ["Invitation withdrawn"];
      return after ? [`Invitation made for ${invitedAs(after)}`] : [];
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

function invitedAs(side: Side): string {
  const as = `one ${roleName(side)}`;
  return side.note ? `${as} (${side.note})` : as;
}

function roleName({ role }: Side): string {
  return roleWords[role as TeamRole].name.toLowerCase();
}
