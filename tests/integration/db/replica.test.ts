import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { database, primary, replica } from "@/lib/db/client";
import { checkDatabase } from "@/lib/launch/check-database.js";
import { migrate } from "@/lib/launch/postgres/migrate.js";
import { refuseOtherDatabase } from "@/lib/launch/same-database.js";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { clearTeamCache, rememberForRevision } from "@/lib/services/team/team-cache";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { freePort } from "@/tests/setup/free-port";
import { describeWith } from "@/tests/setup/needs";

const bin = findBinaries();
const lack = bin === null ? "pg_basebackup of Debian's postgresql cannot be found here" : null;

/** The newest of the system's PostgreSQL; the embedded one cannot copy itself. */
function findBinaries(): string | null {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return (
    versions
      .map((version) => path.join(root, version, "bin"))
      .find((folder) => existsSync(path.join(folder, "pg_basebackup"))) ?? null
  );
}

describeWith(lack, "with a streaming replica", () => {
  let folder: string;
  let copied: Client;
  let context: ServiceContext;
  let ports: { primary: string; replica: string };
  const at = (name: string) => path.join(folder, name);
  const run = (program: string, ...options: string[]) =>
    execFileSync(path.join(bin ?? "", program), options, {
      stdio: "ignore",
      cwd: folder,
      ...account(),
    });
  const start = (name: "primary" | "replica") =>
    run(
      "pg_ctl",
      ...["-D", at(name), "-w", "-l", at(`${name}.log`), "-o"],
      `-p ${ports[name]} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`,
      "start",
    );
  const stop = (name: string) => run("pg_ctl", "-D", at(name), "-w", "-m", "immediate", "stop");
  const url = (port: string) => `postgresql://walltime@127.0.0.1:${port}/walltime`;

  /** Whether the team's figures of now are read from the replica. */
  async function isReadFromReplica(): Promise<boolean> {
    clearTeamCache();
    const team = await loadTeam(context);
    const [found] = await rememberForRevision(
      team,
      "where",
      () => database().$queryRaw<{ copied: boolean }[]>`select pg_is_in_recovery() as copied`,
    );
    return found?.copied ?? false;
  }
  async function itemsOfBugs(): Promise<number | undefined> {
    clearTeamCache();
    const { rows } = await loadSlaTable(context, "type", {});
    return rows.find(({ type }) => type === "Bug")?.items;
  }
  const release = () =>
    makeCard(context, { type: "Bug", committed: "2026-05-04", released: "2026-05-08" });

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "walltime-replica-"));
    chmodSync(folder, 0o755);
    const { uid, gid } = account();
    if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
    ports = { primary: String(await freePort()), replica: String(await freePort()) };
    run("initdb", "-D", at("primary"), "-U", "walltime", "-A", "trust", "-E", "UTF8", "--locale=C");
    start("primary");
    const admin = new Client({
      connectionString: url(ports.primary).replace(/walltime$/, "postgres"),
    });
    await admin.connect();
    await admin.query("create database walltime");
    await admin.query("create database another");
    await admin.end();
    process.env.DATABASE_URL = url(ports.primary);
    await migrate({ databaseUrl: url(ports.primary) });
    const from = ["-h", "127.0.0.1", "-p", ports.primary, "-U", "walltime"];
    run("pg_basebackup", ...from, "-D", at("replica"), "-R", "-c", "fast");
    start("replica");
    process.env.DATABASE_REPLICA_URL = url(ports.replica);
    copied = new Client({ connectionString: url(ports.replica) });
    copied.on("error", () => {});
    await copied.connect();
    ({ context } = await makeTeam());
  }, 60_000);

  afterAll(async () => {
    await Promise.allSettled([primary().$disconnect(), replica()?.$disconnect(), copied.end()]);
    for (const name of ["replica", "primary"]) {
      if (existsSync(at(`${name}/postmaster.pid`))) stop(name);
    }
    rmSync(folder, { recursive: true, force: true });
  });

  test("figures are read from it once it has the team's last change", async () => {
    await release();
    await vi.waitFor(async () => expect(await isReadFromReplica()).toBe(true), { timeout: 10_000 });
    expect(await itemsOfBugs()).toBe(1);
  });

  test("one's own change is seen at once, however far it lags, and figures are not kept wrong", async () => {
    await copied.query("select pg_wal_replay_pause()");
    await release();
    expect(await isReadFromReplica()).toBe(false);
    expect(await itemsOfBugs()).toBe(2);
    await copied.query("select pg_wal_replay_resume()");
    await vi.waitFor(async () => expect(await isReadFromReplica()).toBe(true), { timeout: 10_000 });
    expect(await itemsOfBugs()).toBe(2);
  });

  test("an address that leads to another database is refused at the start, and nothing is read from it", async () => {
    const own = url(ports.primary);
    const another = own.replace(/walltime$/, "another");
    const refuse = async (other: string) =>
      refuseOtherDatabase(
        await checkDatabase(own),
        await checkDatabase(other, "DATABASE_REPLICA_URL"),
        ...(["DATABASE_REPLICA_URL", "its streaming replica"] as const),
      );
    await refuse(url(ports.replica));
    await expect(refuse(another)).rejects.toThrow("leads to another database than DATABASE_URL");
    await migrate({ databaseUrl: another });
    // A team of the same number, further on.
    const there = new Client({ connectionString: another });
    await there.connect();
    await there.query(
      `insert into teams (id, name, slug, time_zone, revision) values (${context.teamId}, 'Other', 'other', 'UTC', 999)`,
    );
    await there.end();
    await replica()?.$disconnect();
    const shared = globalThis as { walltimeReplica?: unknown };
    shared.walltimeReplica = undefined;
    process.env.DATABASE_REPLICA_URL = another;
    expect(await itemsOfBugs()).toBe(2);
    await replica()?.$disconnect();
    shared.walltimeReplica = undefined;
    process.env.DATABASE_REPLICA_URL = url(ports.replica);
    await vi.waitFor(async () => expect(await isReadFromReplica()).toBe(true), { timeout: 10_000 });
  });

  test("writing goes on and figures are read where one writes while it is away", async () => {
    stop("replica");
    expect(await itemsOfBugs()).toBe(2);
    await release();
    expect(await itemsOfBugs()).toBe(3);
    expect(await isReadFromReplica()).toBe(false);
  });
});

/** PostgreSQL refuses to run as root. */
function account(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (option: string) =>
    Number(spawnSync("id", [option, "postgres"], { encoding: "utf8" }).stdout);
  return { uid: idOf("-u"), gid: idOf("-g") };
}
