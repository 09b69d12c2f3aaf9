import { describe, expect, test } from "vitest";
import { estimateBytes } from "@/lib/services/team/estimate-bytes";
import { ResultCache } from "@/lib/services/team/result-cache";

const settled = () => new Promise((resolve) => setImmediate(resolve));
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

describe("results that are kept", () => {
  test("make way for others by their bytes, those first that nobody asked for", async () => {
    const cache = new ResultCache(30_000);
    for (const key of ["a", "b", "c"]) cache.set(key, Promise.resolve(numbers(1_000)));
    await settled();
    expect(cache.get("a")).toBeDefined();
    cache.set("d", Promise.resolve(numbers(1_000)));
    await settled();
    expect(["a", "b", "c", "d"].filter((key) => cache.get(key))).toEqual(["a", "c", "d"]);
    expect(cache.bytes).toBeLessThanOrEqual(30_000);
  });

  test("are kept alone where one is larger than all the room", async () => {
    const cache = new ResultCache(30_000);
    cache.set("small", Promise.resolve(1));
    cache.set("large", Promise.resolve(numbers(100_000)));
    await settled();
    expect(await cache.get<number[]>("large")).toHaveLength(100_000);
    expect(cache.get("small")).toBeUndefined();
  });

  test("are let go by the beginning of their key, also while they are worked out", async () => {
    const cache = new ResultCache(30_000);
    let end: (value: number) => void = () => {};
    const late = new Promise<number>((resolve) => {
      end = resolve;
    });
    cache.set("1:a", late);
    cache.set("2:a", Promise.resolve(1));
    cache.forget("1:");
    end(1);
    await settled();
    expect(["1:a", "2:a"].filter((key) => cache.get(key))).toEqual(["2:a"]);
  });

  test("are not kept where they failed", async () => {
    const cache = new ResultCache(30_000);
    const failed = cache.set("a", Promise.reject(new Error("Away")));
    await expect(failed).rejects.toThrow("Away");
    await settled();
    expect(cache.get("a")).toBeUndefined();
  });
});

describe("the weight of a value", () => {
  test.each([
    ["numbers", () => numbers(100_000), 0.8],
    ["texts", () => numbers(50_000).map((at) => `A text with the number ${at}`.repeat(2)), 5],
    ["records", () => numbers(50_000).map((at) => ({ at, name: `Card ${at}`, half: at / 2 })), 4],
    ["a map", () => new Map(numbers(50_000).map((at) => [at, { at }])), 4],
  ])("of %s is about what it takes", (_, make, mb) => {
    const bytes = estimateBytes(make());
    expect(bytes / 1e6).toBeGreaterThan(mb * 0.6);
    expect(bytes / 1e6).toBeLessThan(mb * 2);
  });

  test("is known at once, however large and deep the value is", () => {
    let deep: unknown = numbers(100);
    for (let level = 0; level < 12; level += 1) deep = Array.from({ length: 40 }, () => deep);
    const begun = performance.now();
    expect(estimateBytes(deep)).toBeGreaterThan(1e9);
    expect(performance.now() - begun).toBeLessThan(200);
  });
});
