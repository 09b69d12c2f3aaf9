import pg from "pg";
import { afterAll, expect, vi } from "vitest";
import { lockData } from "@/lib/launch/data-lock.js";
import { keepDatabaseRunning } from "@/lib/launch/postgres/keep-running.js";
import { testWith } from "@/tests/setup/needs";
import { mountSmallDisk } from "@/tests/setup/small-disk";

const disk = mountSmallDisk(120);
const smallest = mountSmallDisk(1);
afterAll(() => {
  disk?.remove();
  smallest?.remove();
});

const shared = globalThis as { walltimeEmbedded?: { isFull: boolean } | null };
const longerThanAnyPauseMs = 20_000;

testWith(
  disk === null ? "only root can make a disk of its own" : null,
  "an embedded database whose disk is full starts by itself once there is room, with all that was acknowledged",
  async () => {
    if (disk === null) return;
    const said: string[] = [];
    const write = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      said.push(String(text));
      return true;
    });
    const { server, stop } = await keepDatabaseRunning({
      dataDir: disk.folder,
      lock: lockData(disk.folder),
    });
    const url = server.url("postgres");
    await ask(url, "create table kept (number int primary key, text text)");
    await ask(url, "insert into kept values (0, null)");
    disk.fill();

    let acknowledged = 0;
    let refused: unknown = null;
    while (refused === null) {
      const text = "md5(random()::text)";
      refused = await ask(url, `insert into kept values (${acknowledged + 1}, ${text})`).then(
        () => null,
        (error) => error,
      );
      if (refused === null) acknowledged += 1;
    }
    expect(acknowledged).toBeGreaterThan(0);
    // Until not even its log has room.
    const message = "select pg_logical_emit_message(true, 'filler', repeat('x', 1000000))";
    while (!shared.walltimeEmbedded) await ask(url, message).catch(() => {});
    await vi.waitFor(() => expect(said.join("")).toContain("Make room, and it starts by itself"), {
      timeout: longerThanAnyPauseMs,
    });
    expect(shared.walltimeEmbedded).toEqual({ isFull: true });
    await expect(ask(url, "select 1")).rejects.toThrow();

    disk.makeRoom();
    await vi.waitFor(async () => void (await ask(url, "select 1")), {
      timeout: longerThanAnyPauseMs,
      interval: 200,
    });
    await vi.waitFor(() => expect(shared.walltimeEmbedded).toBe(null));
    const [count] = await ask(url, "select count(*)::int as rows, max(number) as last from kept");
    expect(count).toEqual({ rows: acknowledged + 1, last: acknowledged });
    await ask(url, `insert into kept values (${acknowledged + 1}, 'after')`);
    await stop();
    write.mockRestore();
    expect(said.filter((line) => line.includes("Make room"))).toHaveLength(1);
  },
);

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

testWith(
  smallest === null ? "only root can make a disk of its own" : null,
  "a start on a full disk asks for room, not for another folder",
  () => {
    smallest?.fill();
    expect(() => lockData(smallest?.folder ?? "")).toThrow(/its disk is full\. Make room there/);
  },
);
