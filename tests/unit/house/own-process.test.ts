import { expect, test } from "vitest";
import { filesOf, textOf } from "@/tests/setup/sources";
import { inProcessOfTheirOwn } from "@/vitest.config";

/** What a file that shares its process could not do, or would leave to the next one. */
const needsOwnProcess = /\bvi\.(?:mock|doMock|resetModules)\(|\bprocess\.env\.\w+ = /;

test("integration tests that replace modules or change variables for good run apart", () => {
  const found = filesOf("tests/integration", /\.test\.ts$/).filter((file) =>
    needsOwnProcess.test(textOf(file)),
  );
  expect(inProcessOfTheirOwn).toEqual(expect.arrayContaining(found));
});
