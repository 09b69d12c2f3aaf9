import { defineConfig } from "@playwright/test";
import { findChromium } from "@/lib/launch/testing/find-chromium.js";

const { executablePath, args, env } = findChromium();

export default defineConfig({
  testDir: "tests/browser",
  testMatch: "**/*.test.ts",
  outputDir: "test-results",
  fullyParallel: true,
  // One more try on a machine that is shared with other work; the run names each test that needed it.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  globalSetup: "./tests/browser/support/start-server.ts",
  use: {
    baseURL: process.env.WALLTIME_BROWSER_URL,
    launchOptions: { executablePath, args, env: { ...process.env, ...env } },
    locale: "en-GB",
    timezoneId: "Europe/London",
    // What a worker stands before, a test cannot answer in the server's place.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    trace: "off",
  },
});
