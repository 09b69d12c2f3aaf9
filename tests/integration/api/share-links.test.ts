import { describe, expect, test } from "vitest";
import { madeShareLinkSchema, shareLinksSchema } from "@/lib/server/openapi/share-link-schemas";
import { callApi, get, post } from "@/tests/integration/api/support/call-api";
import { expectProblem } from "@/tests/integration/api/support/expect-problem";
import { newTeam } from "@/tests/integration/api/support/new-team";
import { query } from "@/tests/integration/db/support/team-state";

describe("/share-links", () => {
  test("makes a link, tells of it without its secret, and revokes it", async () => {
    const team = await newTeam();
    const made = await post(`${team}/share-links`, {
      ...{ target: "planning", query: "kind=feature", note: "the board", days: 7 },
      password: "tell nobody",
    });
    expect(made.status, made.text).toBe(201);
    expect(madeShareLinkSchema.safeParse(made.body).error).toBeUndefined();
    expect(made.headers.get("location")).toBe(`/api/v1${team}/share-links/${made.body.id}`);
    const listed = await get(`${team}/share-links`);
    expect(shareLinksSchema.safeParse(listed.body).error).toBeUndefined();
    expect(listed.body.links).toMatchObject([
      {
        ...{ id: 1, target: "planning", query: "kind=feature", note: "the board" },
        ...{ hasPassword: true, clients: false, notes: false, costs: false, uses: 0 },
      },
    ]);
    expect(listed.text).not.toContain(made.body.address.split("_").at(-1));
    expect((await callApi("DELETE", `${team}/share-links/1`)).status).toBe(204);
    expect((await get(`${team}/share-links`)).body.links).toEqual([]);
    expectProblem(await callApi("DELETE", `${team}/share-links/1`), 404, "link-not-found");
  });

  test("makes one link of one key, whose address is told once and nowhere kept", async () => {
    const team = await newTeam();
    const address = `${team}/share-links`;
    const headers = { "idempotency-key": "the wall for Ann" };
    const wanted = { target: "planning", password: "tell nobody" };
    const send = (body: object) => callApi("POST", address, { body, headers });
    const made = await send(wanted);
    expect(made.status, made.text).toBe(201);
    const again = await send(wanted);
    expectProblem(again, 409, "shown-before");
    const secret = made.body.address.split("_").at(-1);
    expect(again.text).not.toContain(secret);
    // Nobody finds out a password by trying which one is the same request.
    expectProblem(await send({ ...wanted, password: "a guess" }), 409, "shown-before");
    expectProblem(await send({ target: "wall" }), 422, "idempotency-key-reused");
    expect((await get(address)).body.links).toHaveLength(1);
    const kept = await query<{ row: string }>("select row_to_json(c)::text as row from changes c");
    expect(kept.map(({ row }) => row).join()).not.toContain(secret);
  });

  test("refuses what there are no links to, and knows no link of another team", async () => {
    const [team, other] = [await newTeam(), await newTeam()];
    const address = `${team}/share-links`;
    expectProblem(await post(address, { target: "settings" }), 422, "not-one-of", "target");
    expectProblem(await post(address, { target: "items" }), 422, "required", "origins");
    expect((await post(address, { target: "wall" })).status).toBe(201);
    expectProblem(await callApi("DELETE", `${other}/share-links/1`), 404, "link-not-found");
    expect((await get(`${other}/share-links`)).body.links).toEqual([]);
    expectProblem(await callApi("DELETE", `${team}/share-links/x`), 404, "link-not-found");
    expect((await get(`${team}/share-links`)).body.links).toHaveLength(1);
  });
});
