import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { repoRoot } from "@/lib/launch/repo-root.js";
import { settingNames } from "@/lib/launch/setting-names.js";
import { readSettings } from "@/lib/launch/settings.js";
import { filesOf, textOf } from "@/tests/setup/sources";

const own = "postgresql://walltime@127.0.0.1:5432/walltime";

describe("a setting that would do nothing, or something else, is refused:", () => {
  test.each<[string, Record<string, string>, string]>([
    ["a slip in a name", { WALLTIME_ACOUNTS: "on" }, "WALLTIME_ACCOUNTS is"],
    ["a name in small letters", { walltime_url: "https://a.example" }, "WALLTIME_URL is"],
    ["a missing letter of the program's name", { WALTIME_LOG: "off" }, "WALLTIME_LOG is"],
    ["no connection", { WALLTIME_DB_CONNECTIONS: "0" }, 'WALLTIME_DB_CONNECTIONS is "0"'],
    ["fewer connections than none", { WALLTIME_DB_CONNECTIONS: "-3" }, 'is "-3"'],
    ["connections in words", { WALLTIME_DB_CONNECTIONS: "many" }, 'is "many"'],
    ["hosts as addresses", { WALLTIME_HOSTS: "https://a.example/" }, "without https://"],
    ["a direct way to the embedded database", { DATABASE_DIRECT_URL: own }, "DATABASE_URL is not"],
    ["a replica of the embedded database", { DATABASE_REPLICA_URL: own }, "DATABASE_URL is not"],
    ["a database by name alone", { DATABASE_URL: "walltime" }, "DATABASE_URL is not the address"],
    [
      "a replica that is no address",
      { DATABASE_URL: own, DATABASE_REPLICA_URL: "nonsense" },
      "DATABASE_REPLICA_URL is not the address of a PostgreSQL",
    ],
  ])("%s", (_, environment, said) => {
    expect(() => readSettings(environment)).toThrow(said);
  });
});

test("names that are somebody else's, and settings that are right, are taken", () => {
  const settings = readSettings({
    WALLTIME_PORT: "tcp://10.0.0.1:3000",
    WALLTIME_SERVICE_HOST: "10.0.0.1",
    WALLTIME_HOSTS: "walltime.example.org, walltime.lan:3000, [fd00::1]",
    WALLTIME_ACCOUNTS: "on",
    WALLTIME_DB_CONNECTIONS: "1",
    DATABASE_URL: own,
    DATABASE_REPLICA_URL: `${own}?host=replica`,
  });
  const atSocket = "postgresql://walltime@/walltime?host=/run/postgresql";
  expect(readSettings({ DATABASE_URL: atSocket }).databaseUrl).toBe(atSocket);
  expect(settings).toMatchObject({ databaseUrl: own, directUrl: null, accounts: true });
});

test("every setting is known by name, and README tells of it", () => {
  const readme = readFileSync(path.join(repoRoot, "README.md"), "utf8");
  // Set by Walltime itself for its parts, and by those who test it.
  const inner = new Set(
    ["BUILD_ID", "DIST_DIR", "OPENID", "VERSION", "TEST_OUTCOME", "REFERENCE_DATA"].map(
      (name) => `WALLTIME_${name}`,
    ),
  );
  const read = [...filesOf("lib", /\.(js|ts)$/), ...filesOf("app", /\.tsx?$/)]
    .flatMap((file) => textOf(file).match(/(?:environment|env)\.WALLTIME_\w+\w\b(?!\$)/g) ?? [])
    .map((text) => text.slice(text.indexOf("WALLTIME")))
    .filter((name) => !inner.has(name));
  expect(read.filter((name) => !settingNames.includes(name))).toEqual([]);
  expect(settingNames.filter((name) => !readme.includes(name))).toEqual([]);
});
