import { createHmac, randomUUID } from "node:crypto";
import { database } from "@/lib/db/client";
import { runWalltime } from "@/tests/setup/run-walltime";
import type { Bench } from "./bench-key";
import { databaseUrl } from "./database-url";
import { createTeamWithCards, settleTables } from "./many-cards";
import { benchServer } from "./support/bench-server";
import { slugOf } from "./support/slug-of";
import { viewerConnections, viewersLoad } from "./support/viewers-load";

const teams = 4;
const secret = "the secret of a bench, which is no secret";

/**
 * As `viewersVsBlank`, but each of the 64 is somebody else who has signed in and may only read. The
 * changes come from another process.
 */
export const signedInViewers: Bench = {
  keys: ["signedInViewersVsBlank", "signedInP99VsBlank"],
  async run() {
    const elsewhere = await benchServer();
    const teamIds: number[] = [];
    for (let number = 1; number <= teams; number += 1) {
      teamIds.push(await createTeamWithCards(`Signed in ${number}`, 3_000));
    }
    const slugs = await Promise.all(teamIds.map(slugOf));
    const cookies = await viewersOf(teamIds);
    await settleTables();
    const { url, stop } = await runWalltime({
      DATABASE_URL: databaseUrl(),
      WALLTIME_ACCOUNTS: "on",
      WALLTIME_SECRET: secret,
    });
    try {
      const keys = { perSecond: "signedInViewersVsBlank", p99: "signedInP99VsBlank" };
      return await viewersLoad({ server: url, changedAt: elsewhere, slugs, cookies, keys });
    } finally {
      await stop();
    }
  },
};

/** The cookies of people who are signed in and may read these teams, one for each connection. */
async function viewersOf(teamIds: readonly number[]): Promise<string[]> {
  const expiresAt = new Date(Date.now() + 86_400_000);
  const people = Array.from({ length: viewerConnections }, (_, number) => ({
    id: randomUUID(),
    name: `Viewer ${number}`,
    email: `${randomUUID()}@example.org`,
  }));
  await database().user.createMany({ data: people });
  await database().member.createMany({
    data: people.flatMap(({ id: userId }) =>
      teamIds.map((teamId) => ({ teamId, userId, role: "viewer" as const })),
    ),
  });
  const sessions = people.map(({ id: userId }) => ({
    id: randomUUID(),
    userId,
    token: randomUUID(),
    expiresAt,
  }));
  await database().session.createMany({ data: sessions });
  return sessions.map(({ token }) => {
    const signature = createHmac("sha256", secret).update(token).digest("base64");
    return `walltime.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
  });
}
