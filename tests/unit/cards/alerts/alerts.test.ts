import { describe, expect, test } from "vitest";
import { newAlertSchema } from "@/lib/cards/alerts/alert-schemas";
import { maxAttempts, retryDelayMs } from "@/lib/cards/alerts/retry-delay";
import { isNearSla } from "@/lib/metrics/near-sla";

describe("the wait before another attempt", () => {
  test("grows, and ends after a day", () => {
    const delays = Array.from({ length: maxAttempts }, (_, index) =>
      retryDelayMs(index + 1, () => 0),
    );
    expect(delays.at(-1)).toBeNull();
    const waits = delays.slice(0, -1).map((delay) => Number(delay) / 60_000);
    expect(waits).toEqual([1, 5, 15, 60, 180, 360, 720]);
  });

  test("is up to a tenth longer by chance", () => {
    expect(retryDelayMs(1, () => 0.999)).toBeLessThanOrEqual(66_000);
    expect(retryDelayMs(1, () => 0.5)).toBe(63_000);
  });
});

describe("near its SLA", () => {
  test("is a card from 80% of it on, until it is over", () => {
    expect([7, 8, 10, 11].map((age) => isNearSla(age, 10))).toEqual([false, true, true, false]);
    expect([1, 2].map((age) => isNearSla(age, 1))).toEqual([true, false]);
  });
});

describe("a new alert", () => {
  const given = { channel: "webhook", address: "https://example.org/hook", kinds: ["drift"] };
  const problemsOf = (input: object) =>
    newAlertSchema
      .safeParse({ ...given, ...input })
      .error?.issues.map(({ path }) => path.join("."));

  test("has its kinds in one order, each once", () => {
    const kinds = ["weekly", "near-sla", "weekly"];
    expect(newAlertSchema.parse({ ...given, kinds }).kinds).toEqual(["near-sla", "weekly"]);
  });

  test.each([
    "ftp://example.org/hook",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "https://ann:secret@example.org/hook",
    "example.org/hook",
    "",
  ])("does not take %j for a webhook", (address) => {
    expect(problemsOf({ address })).toEqual(["address"]);
  });

  test("tells of something, by a channel that there is", () => {
    expect(problemsOf({ kinds: [] })).toEqual(["kinds"]);
    expect(problemsOf({ channel: "pigeon" })).toEqual(["channel"]);
    expect(problemsOf({ channel: "email", address: "not an address" })).toEqual(["address"]);
    expect(problemsOf({ channel: "email", address: "" })).toBeUndefined();
    expect(problemsOf({ blockedDays: 0 })).toEqual(["blockedDays"]);
  });
});
