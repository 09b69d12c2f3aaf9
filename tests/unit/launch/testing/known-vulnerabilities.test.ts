import { expect, test } from "vitest";
import { describeAudit } from "@/lib/launch/testing/known-vulnerabilities.js";

test("no known vulnerability is said in one line", () => {
  const output = JSON.stringify({
    vulnerabilities: {},
    metadata: { vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0 } },
  });
  expect(describeAudit(output)).toEqual({ line: "Known vulnerabilities: none", found: 0 });
});

test("what is known is counted by severity and named", () => {
  const output = JSON.stringify({
    vulnerabilities: { left: { severity: "high" }, right: { severity: "low" } },
    metadata: { vulnerabilities: { info: 0, low: 1, moderate: 0, high: 1, critical: 0, total: 2 } },
  });
  expect(describeAudit(output)).toEqual({
    line: "Known vulnerabilities: 1 high, 1 low: left (high), right (low). npm audit says more.",
    found: 2,
  });
});

test.each([
  ["", ""],
  ["npm error network", ""],
  ['{"message":"405 Method Not Allowed - POST https://registry.example/bulk"}', " (405)"],
])("an answer that is none (%j) means not checked, and is no failure", (output, why) => {
  const line = `Known vulnerabilities: not checked, the registry gave no answer${why}`;
  expect(describeAudit(output)).toEqual({ line, found: null });
});
