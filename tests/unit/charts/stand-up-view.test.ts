import { describe, expect, it } from "vitest";
import { readStandUpView, standUpHref } from "@/lib/charts/stand-up/stand-up-view";

describe("the address of the stand-up", () => {
  it("without anything means today, by type, every day alike", () => {
    const { view, problem } = readStandUpView({}, "2026-03-02");
    expect([view, problem]).toEqual([{ asOf: null, by: "type", scale: "even" }, null]);
    expect(standUpHref("/t/a/stand-up", view)).toBe("/t/a/stand-up");
  });

  it("comes back from what it says", () => {
    const view = { asOf: "2011-06-30", by: "stream", scale: "stretched" } as const;
    const address = standUpHref("/t/a/stand-up", view);
    expect(address).toBe("/t/a/stand-up?asOf=2011-06-30&by=stream&scale=stretched");
    const query = Object.fromEntries(new URLSearchParams(address.split("?")[1]));
    expect(readStandUpView(query, "2026-03-02")).toEqual({ view, problem: null });
  });

  it.each(["yesterday", "2026-02-30", "1026-01-01"])(
    "with %s as a day shows today and says so",
    (asOf) => {
      const { view, problem } = readStandUpView({ asOf, by: ["colour"] }, "2026-03-02");
      expect(view).toEqual({ asOf: null, by: "type", scale: "even" });
      expect(problem).toBe("The day in this address cannot be read, so today is shown.");
    },
  );

  it("with a day to come shows today and says so", () => {
    const { view, problem } = readStandUpView({ asOf: "2026-03-03" }, "2026-03-02");
    expect(view.asOf).toBeNull();
    expect(problem).toBe("The day in this address is later than today, so today is shown.");
    expect(readStandUpView({ asOf: "2026-03-02" }, "2026-03-02").problem).toBeNull();
  });
});
