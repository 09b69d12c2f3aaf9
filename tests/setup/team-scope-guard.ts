import { readFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { afterEach, expect } from "vitest";
import { repoRoot } from "@/lib/launch/repo-root.js";
import { looseTables } from "@/tests/integration/db/support/team-bound";

/** The teams of tests begin above it (tests/setup/postgres.ts): no card or version is taken for one. */
const lastNumberBeforeTeams = 70_000;

const schema = readFileSync(path.join(repoRoot, "prisma/schema.prisma"), "utf8");
const teamTables = new Set(
  schema.split(/^model /m).flatMap((model) => {
    const [, name = ""] = /@@map\("(\w+)"\)/.exec(model) ?? [];
    return name === "teams" || /@map\("team_id"\)/.test(model) ? [name] : [];
  }),
);

const slug = /FROM "public"\."teams" WHERE \(?"public"\."teams"\."slug"/;

/** Statements that are about more than one team, or that find out which team is asked for. */
const ofSeveralTeams: readonly [reason: string, pattern: RegExp][] = [
  ["which team an address means", slug],
  [
    "the teams there are",
    /FROM "public"\."teams" WHERE ("public"\."teams"\."archived_at" IS|1=1 )/,
  ],
  ["the teams there are", /^\s*select count\(\*\)::int from teams\s*$/],
  [
    "how many cards each team on the first page has",
    /from cards where binned_at is null group by team_id/,
  ],
  ["what somebody may do in each team", /from members\s+where user_id = \$1/],
  [
    "what somebody may do in each team",
    /"public"\."members" WHERE "public"\."members"\."user_id" = \$1 OFFSET/,
  ],
  [
    "groups at a provider, which make members of many teams",
    /UPDATE "public"\."members" SET "followed_at"/,
  ],
  ["whose teams without an owner are", /insert into members .+cross join users/s],
  [
    "alerts of nobody, which the first owner gets",
    /UPDATE "public"\."alerts" SET "user_id" = \$1 WHERE "public"\."alerts"\."user_id" IS NULL/,
  ],
  [
    "which team a request with a key has made",
    /from changes\s+where idempotency_key = \$1 and revision = 1 and action = 'create-team'/,
  ],
  [
    "alerts that wait, of all teams",
    /from alert_messages m\s+where m\.state = 'waiting' and m\.next_at/,
  ],
  ["teams that are to be looked at for alerts", /from alert_checks c join teams t/],
  [
    "files that nobody fetched, of all teams",
    /DELETE FROM "public"\."uploads" WHERE "public"\."uploads"\."uploaded_at" </,
  ],
  [
    "deliveries of any team that a team's cards are in",
    /from delivery_cards c.+where c\.card_team_id = \$1/s,
  ],
];

type Guarded = typeof Client.prototype & {
  teamScope?: { seen: Map<string, string[]>; loose: Set<string> };
};
const guarded: Guarded = Client.prototype;

const isTeam = (value: unknown) => Number.isInteger(value) && Number(value) > lastNumberBeforeTeams;

/** Looks at what the program sends; what tests ask by themselves is text, not a prepared statement. */
function look(first: unknown, { seen, loose }: NonNullable<Guarded["teamScope"]>): void {
  const { text, values = [] } = Object(first) as { text?: unknown; values?: unknown[] };
  if (typeof text !== "string" || ofSeveralTeams.some(([, pattern]) => pattern.test(text))) return;
  const key = `${values.map((one) => (isTeamList(one) ? "t" : "-")).join("")} ${text}`;
  const found = seen.get(key) ?? looseTables({ text, values }, isTeam, teamTables);
  seen.set(key, found);
  if (found.length > 0) loose.add(`${found.join(", ")}: ${text}`);
}

function isTeamList(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 && value.every(isTeam) : isTeam(value);
}

// Files share a process, and so the client that is guarded.
if (guarded.teamScope === undefined) {
  const kept = { seen: new Map(), loose: new Set<string>() };
  const send = guarded.query as (...parts: unknown[]) => unknown;
  guarded.teamScope = kept;
  guarded.query = function (this: Client & { database: string }, ...parts: unknown[]) {
    // Other databases than the file's own number their teams from 1.
    if (this.database.startsWith("test_")) look(parts[0], kept);
    return send.apply(this, parts);
  } as typeof guarded.query;
}

/** What was sent since the last look and is not bound to a team, for the test of this guard. */
export function takeLooseStatements(): string[] {
  const found = [...(guarded.teamScope?.loose ?? [])];
  guarded.teamScope?.loose.clear();
  return found;
}

afterEach(() => {
  expect(takeLooseStatements(), "statements that are not bound to a team").toEqual([]);
});
