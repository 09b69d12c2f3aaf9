import { randomUUID } from "node:crypto";
import { test as base, type ConsoleMessage, expect } from "@playwright/test";

/** A team that only the running test knows. */
export type TestTeam = { name: string; slug: string };

type Fixtures = {
  /** Where Walltime serves, such as http://127.0.0.1:40123. */
  serverUrl: string;
  /** A new team made through the API; `teamOptions` says how. */
  team: TestTeam;
  teamOptions: Record<string, unknown>;
  /** Allows, and demands, an error on the browser's console that matches the pattern. */
  expectConsoleError: (pattern: RegExp) => void;
  consoleGuard: ConsoleGuard;
};

type ConsoleGuard = { expected: RegExp[]; seen: string[] };

/**
 * Playwright's test, which also fails on errors nobody expected: in the page, on its console
 * (where the browser reports broken security policies, too) or in a request of its own.
 */
export const test = base.extend<Fixtures>({
  serverUrl: async ({ baseURL }, use) => {
    if (!baseURL) throw new Error("WALLTIME_BROWSER_URL is not set: the server was not started.");
    await use(baseURL);
  },

  teamOptions: [{}, { option: true }],

  team: async ({ request, serverUrl, teamOptions }, use) => {
    const name = `Team ${randomUUID().slice(0, 8)}`;
    const answer = await request.post(`${serverUrl}/api/v1/teams`, {
      data: { name, ...teamOptions },
    });
    expect(answer.status(), await answer.text()).toBe(201);
    const { slug }: { slug: string } = await answer.json();
    await use({ name, slug });
  },

  consoleGuard: [
    async ({ context }, use) => {
      const guard: ConsoleGuard = { expected: [], seen: [] };
      context.on("console", (message) => {
        if (message.type() === "error") guard.seen.push(describeMessage(message));
      });
      context.on("weberror", (webError) => {
        const error = webError.error();
        guard.seen.push(`page error: ${error.stack ?? error.message}`);
      });
      await use(guard);
      const unexpected = guard.seen.filter(
        (text) => !guard.expected.some((pattern) => pattern.test(text)),
      );
      const missing = guard.expected.filter(
        (pattern) => !guard.seen.some((text) => pattern.test(text)),
      );
      expect(unexpected, "errors nobody expected").toEqual([]);
      expect(missing, "expected errors that never came").toEqual([]);
    },
    { auto: true },
  ],

  expectConsoleError: async ({ consoleGuard }, use) => {
    await use((pattern) => {
      consoleGuard.expected.push(pattern);
    });
  },
});

function describeMessage(message: ConsoleMessage): string {
  const { url, lineNumber } = message.location();
  return `${message.text()} (${url}:${lineNumber})`;
}

export { expect };
