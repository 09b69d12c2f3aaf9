import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

// One zone east and one west of UTC: each shows mistakes about days that the other hides.
const east = "Pacific/Auckland";
const west = "America/Los_Angeles";

/** Integration tests that replace modules, or leave a process something that the next file would meet. */
export const inProcessOfTheirOwn = [
  "tests/integration/alerts/second-look.test.ts",
  "tests/integration/api/health.test.ts",
  "tests/integration/db/one-connection.test.ts",
  "tests/integration/db/pgbouncer.test.ts",
  "tests/integration/db/replica.test.ts",
  "tests/integration/db/silent-network.test.ts",
  "tests/integration/services/local-mode-queries.test.ts",
];
const integration = {
  env: { TZ: east, WALLTIME_ACCOUNTS: "off" },
  globalSetup: ["tests/setup/postgres.ts"],
  setupFiles: [
    "tests/setup/integration.ts",
    "tests/setup/team-scope-guard.ts",
    "tests/setup/one-connection-guard.ts",
  ],
};

const daySensitive = ["tests/unit/dates/**/*.test.ts", "tests/unit/metrics/**/*.test.ts"];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: /^server-only$/, replacement: `${root}tests/setup/empty-module.ts` },
    ],
  },
  test: {
    // Child processes, unlike threads, take a time zone of their own.
    pool: "forks",
    restoreMocks: true,
    unstubEnvs: true,
    // Tests run beside builds and browsers on two cores: slow is not wrong, only hanging is.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    setupFiles: ["tests/setup/time-zone.ts", "tests/setup/console-guard.ts"],
    // Tests share a process, and so what it has loaded: unit tests, since what they test keeps no state,
    // and integration tests, since their setup forgets what is kept.
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          isolate: false,
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          env: { TZ: east, WALLTIME_ACCOUNTS: "off" },
        },
      },
      {
        extends: true,
        test: {
          name: "unit-tz",
          isolate: false,
          include: daySensitive,
          env: { TZ: west, WALLTIME_ACCOUNTS: "off" },
        },
      },
      {
        extends: true,
        test: {
          ...integration,
          name: "integration",
          isolate: false,
          include: ["tests/integration/**/*.test.ts"],
          exclude: inProcessOfTheirOwn,
        },
      },
      {
        extends: true,
        test: { ...integration, name: "integration-apart", include: inProcessOfTheirOwn },
      },
      {
        extends: true,
        test: {
          name: "launch",
          include: ["tests/launch/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
