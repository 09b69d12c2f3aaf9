import { expect, test } from "vitest";
import { addOutcomes, formatOutcome } from "@/lib/launch/testing/outcome.js";

const skip = { name: "the record", reason: "it is not here" };

test("the last line counts passed and failed", () => {
  expect(formatOutcome({ passed: 12, failed: 0, skipped: [] })).toBe("12 passed, 0 failed");
});

test("the last line counts the skipped where there are any", () => {
  expect(formatOutcome({ passed: 1, failed: 2, skipped: [skip] })).toBe(
    "1 passed, 2 failed, 1 skipped",
  );
});

test("outcomes add up over all parts", () => {
  const sum = addOutcomes([
    { passed: 3, failed: 1, skipped: [] },
    { passed: 4, failed: 0, skipped: [skip], unsteady: [skip] },
  ]);
  expect(sum).toEqual({ passed: 7, failed: 1, skipped: [skip], unsteady: [skip] });
});

test("no parts come to nothing", () => {
  expect(addOutcomes([])).toEqual({ passed: 0, failed: 0, skipped: [], unsteady: [] });
});
