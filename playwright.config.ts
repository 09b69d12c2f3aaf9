import { defineConfig } from "@playwright/test";
import { findChromium } from "@/lib/launch/testing/find-chromium.js";

const { executablePath, args, env } = findChromium();

export default defineConfig({
  testDir: "tests/browser",
  testMatch: "**/*.test.ts",
  outputDir: "test-results",
  fullyParallel: true,
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
