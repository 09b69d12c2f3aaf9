import { expect, test } from "vitest";
import { callApi, get, post } from "@/tests/integration/api/support/call-api";
import { expectProblem } from "@/tests/integration/api/support/expect-problem";
import { newTeam } from "@/tests/integration/api/support/new-team";

test("POST /changes/{id}/undo undoes whatever the change was of, and refuses with one code", async () => {
  const team = await newTeam();
  const undo = (revision: number) => post(`${team}/changes/${revision}/undo`);
  const put = (address: string, body: unknown) => callApi("PUT", `${team}/${address}`, { body });
  const target = `${new Date().getUTCFullYear() + 1}-03-01`;
  // The making of the team is change 1.
  await put("rota", { version: 0, people: [{ name: "Ada" }] });
  const { id } = (await post(`${team}/deliveries`, { name: "Spring", target })).body;
  const rate = (
    await post(`${team}/day-rates`, { from: "2026-01-01", amount: "1", currency: "GBP" })
  ).body;

  expect((await undo(4)).body).toEqual({ cards: 0, revision: 5 });
  expect((await get(`${team}/day-rates`)).body.rates).toEqual([]);
  expect((await undo(3)).body).toEqual({ cards: 0, revision: 6 });
  expect((await get(`${team}/deliveries`)).body.deliveries).toEqual([]);
  expect((await undo(2)).body).toEqual({ cards: 0, revision: 7 });
  expect((await get(`${team}/rota`)).body.people).toEqual([]);

  for (const revision of [2, 3, 4]) expectProblem(await undo(revision), 409, "cannot-undo");
  for (const revision of [5, 6, 7]) expect((await undo(revision)).status).toBe(200);
  expect((await get(`${team}/day-rates`)).body.rates).toMatchObject([{ id: rate.id }]);
  expect((await get(`${team}/deliveries`)).body.deliveries).toMatchObject([{ id }]);
  expect((await get(`${team}/rota`)).body.people).toMatchObject([{ name: "Ada" }]);
});
