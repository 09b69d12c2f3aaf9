import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { database, primary, replica } from "@/lib/db/client";
import { troubleOf } from "@/lib/db/database-health";
import { readAtRevision } from "@/lib/db/read-at-revision";
import { TeamEvents } from "@/lib/db/team-events";
import { loadTeam } from "@/lib/services/team/load-team";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { startTcpProxy, type TcpProxy } from "@/tests/setup/tcp-proxy";

const shared = globalThis as { walltimePrisma?: unknown; walltimeReplica?: unknown };
const direct = process.env.DATABASE_URL ?? "";
let proxy: TcpProxy;

beforeEach(async () => {
  proxy = await startTcpProxy(direct);
});

afterEach(async () => {
  await Promise.allSettled([primary().$disconnect(), replica()?.$disconnect()]);
  shared.walltimePrisma = undefined;
  shared.walltimeReplica = undefined;
  process.env.DATABASE_URL = direct;
  process.env.DATABASE_REPLICA_URL = "";
  await proxy.close();
});

/** How long work takes, and what it fails of. */
async function timed(work: Promise<unknown>): Promise<{ tookMs: number; error: unknown }> {
  const startedAt = performance.now();
  const error = await work.then(
    () => null,
    (failure: unknown) => failure,
  );
  return { tookMs: performance.now() - startedAt, error };
}

test("reads and changes end as unreachable within 22 s where the network falls silent, and go on after it", async () => {
  shared.walltimePrisma = undefined;
  process.env.DATABASE_URL = proxy.url;
  const { context } = await makeTeam();
  const sleeping = timed(
    primary().$transaction((tx) => tx.$queryRaw`select pg_sleep(60)`, { timeout: 100_000 }),
  );
  // Both connections are there, and idle, before anything goes wrong.
  await Promise.all([database().team.count(), database().team.count()]);
  proxy.goSilent();
  const silent = await Promise.all([
    sleeping,
    timed(database().team.count()),
    timed(makeCard(context, {})),
  ]);
  for (const { error, tookMs } of silent) {
    expect(troubleOf(error)).toBe("unreachable");
    expect(tookMs).toBeLessThan(22_000);
  }
  const { error, tookMs } = await timed(database().team.count());
  expect(troubleOf(error)).toBe("unreachable");
  expect(tookMs).toBeLessThan(12_000);
  proxy.comeBack();
  expect(await timed(database().team.count())).toMatchObject({ error: null });
});

test("a question that only takes long is waited for", async () => {
  shared.walltimePrisma = undefined;
  process.env.DATABASE_URL = proxy.url;
  const before = proxy.passedOn();
  const slow = timed(database().$queryRaw`select pg_sleep(11)::text`);
  expect(await slow).toMatchObject({ error: null });
  // Its own connection, and the look at whether the database answers.
  expect(proxy.passedOn()).toBe(before + 2);
});

test("a replica that falls silent holds a read for 3 s once, then nobody, and is read again after it", async () => {
  const team = await loadTeam((await makeTeam()).context);
  process.env.DATABASE_REPLICA_URL = proxy.url;
  const read = () =>
    timed(readAtRevision(team, () => database().card.count({ where: { teamId: team.id } })));
  await Promise.all([read(), read(), read()]);
  expect(proxy.passedOn()).toBeGreaterThan(0);
  proxy.goSilent();
  const first = await Promise.all([read(), read(), read()]);
  for (const { error, tookMs } of first) {
    expect(error).toBe(null);
    expect(tookMs).toBeLessThan(3_500);
  }
  const until = performance.now() + 7_000;
  while (performance.now() < until) {
    const { error, tookMs } = await read();
    expect(error).toBe(null);
    expect(tookMs).toBeLessThan(500);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  proxy.comeBack();
  const passedOn = proxy.passedOn();
  await vi.waitFor(
    async () => {
      await read();
      expect(proxy.passedOn()).toBeGreaterThan(passedOn);
    },
    { timeout: 15_000, interval: 100 },
  );
});

test("a change is heard again after the connection that listens was dropped without a word", async () => {
  process.env.DATABASE_DIRECT_URL = proxy.url;
  const heard: number[] = [];
  const told = { gaps: 0, away: 0 };
  const events = new TeamEvents({ askMs: 200, answerMs: 500 });
  const stop = events.listen({
    onEvent: ({ revision }) => heard.push(revision),
    onGap: () => {
      told.gaps += 1;
    },
    onAway: () => {
      told.away += 1;
    },
  });
  const { context } = await makeTeam();
  await vi.waitFor(() => expect(told.gaps).toBe(1), { timeout: 5_000 });
  proxy.goSilent();
  await vi.waitFor(() => expect(told.away).toBeGreaterThan(0), { timeout: 5_000 });
  await makeCard(context, {});
  proxy.comeBack();
  await vi.waitFor(() => expect(told.gaps).toBe(2), { timeout: 10_000 });
  heard.splice(0);
  await makeCard(context, {});
  await vi.waitFor(() => expect(heard).toHaveLength(1), { timeout: 5_000 });
  stop();
  process.env.DATABASE_DIRECT_URL = "";
});
