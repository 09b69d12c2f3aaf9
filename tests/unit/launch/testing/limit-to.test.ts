import { expect, test } from "vitest";
import { limitTo } from "@/lib/launch/testing/limit-to.js";

/** Work that ends when told to, and a record of what has started. */
function workshop() {
  const started: string[] = [];
  const endings = new Map<string, () => void>();
  const work = (name: string) => () =>
    new Promise<void>((resolve) => {
      started.push(name);
      endings.set(name, resolve);
    });
  const end = async (name: string) => {
    endings.get(name)?.();
    await settle();
  };
  return { started, work, end };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test("no more work runs at a time than the limit, first come, first served", async () => {
  const { started, work, end } = workshop();
  const inTurn = limitTo(2);
  for (const name of ["a", "b", "c"]) inTurn(work(name));
  await settle();
  expect(started).toEqual(["a", "b"]);
  await end("b");
  expect(started).toEqual(["a", "b", "c"]);
});

test("work that fails makes room for the next and its error on", async () => {
  const inTurn = limitTo(1);
  await expect(inTurn(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  await expect(inTurn(async () => "fine")).resolves.toBe("fine");
});
