import { expect, test } from "vitest";
import { POST } from "@/app/preferences/save/route";

async function save(fields: Record<string, string>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const url = "http://127.0.0.1/preferences/save";
  return POST(new Request(url, { method: "POST", body }), { params: Promise.resolve({}) });
}

test("preferences are kept in a cookie of this browser, unknown ones as usual", async () => {
  const answer = await save({ start: "wall", order: "iso", week: "8", more: "x; Path=/evil" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/preferences?saved=1"]);
  expect(answer.headers.get("set-cookie")).toBe(
    "walltime-preferences=start%3Dwall%26order%3Diso%26week%3D1; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax",
  );
});
