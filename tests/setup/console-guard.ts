import { format } from "node:util";
import { afterEach, beforeEach, expect } from "vitest";

let allowed: RegExp[] = [];
let unexpected: string[] = [];
let missing: RegExp[] = [];

const realError = console.error;

/** Allows, and demands, a console.error that matches the pattern in the running test. */
export function expectConsoleError(pattern: RegExp): void {
  allowed.push(pattern);
  missing.push(pattern);
}

beforeEach(() => {
  allowed = [];
  unexpected = [];
  missing = [];
  console.error = (...parts: unknown[]) => {
    const text = format(...parts);
    missing = missing.filter((pattern) => !pattern.test(text));
    if (!allowed.some((pattern) => pattern.test(text))) {
      unexpected.push(text);
      realError(...parts);
    }
  };
});

afterEach(() => {
  console.error = realError;
  expect(unexpected, "console.error was called unexpectedly").toEqual([]);
  expect(missing, "an expected console.error never came").toEqual([]);
});
