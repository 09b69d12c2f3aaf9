import { beforeAll, describe, expect, test } from "vitest";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { deliveryComponents } from "@/lib/server/openapi/delivery-schemas";
import { get, patch, post, remove } from "@/tests/integration/api/support/call-api";
import { expectProblem } from "@/tests/integration/api/support/expect-problem";
import { newCard, newTeam } from "@/tests/integration/api/support/new-team";

const { Delivery, Deliveries } = deliveryComponents;
const target = toIsoDay(toDayNumber(new Date().toISOString().slice(0, 10)) + 30);

describe("…/deliveries", () => {
  let team: string;
  let other: string;

  beforeAll(async () => {
    team = await newTeam();
    other = await newTeam();
    for (const of of [team, other]) await newCard(of, { title: "Waits" });
  });

  test("makes a delivery of two teams, answers it as described, and lists it", async () => {
    const slug = other.split("/").at(-1);
    const input = { name: "Spring", target, cards: [{ number: 1 }, { team: slug, number: 1 }] };
    const made = await post(`${team}/deliveries`, input, { "idempotency-key": "once" });
    expect(made.status, made.text).toBe(201);
    expect(made.headers.get("location")).toBe(`/api/v1${team}/deliveries/${made.body.id}`);
    expect(Delivery.parse(made.body)).toEqual(made.body);
    expect(made.body).toMatchObject({ state: "unknown", done: 0, of: 2, chance: null });
    const again = await post(`${team}/deliveries`, input, { "idempotency-key": "once" });
    expect(again.body.id).toBe(made.body.id);
    expect((await get(`${team}/deliveries/${made.body.id}`)).body).toEqual(made.body);
    const list = (await get(`${team}/deliveries`)).body;
    expect(Deliveries.parse(list)).toEqual(list);
    expect(list.deliveries).toHaveLength(1);
    expect((await get(`${other}/deliveries`)).body).toEqual({ deliveries: [], archived: [] });
    expectProblem(await get(`${other}/deliveries/${made.body.id}`), 404, "delivery-not-found");
  });

  test("changes, archives, brings back and removes it", async () => {
    const { id } = (await post(`${team}/deliveries`, { name: "Summer", target })).body;
    const address = `${team}/deliveries/${id}`;
    const later = toIsoDay(toDayNumber(target) + 7);
    const changed = await patch(address, { name: "Autumn", target: later, add: [{ number: 1 }] });
    expect(changed.body).toMatchObject({ name: "Autumn", target: later, of: 1 });
    expect(changed.body.targets).toHaveLength(2);
    expect((await patch(address, { remove: [{ number: 1 }] })).body).toMatchObject({ of: 0 });
    const archived = await patch(address, { archived: true });
    expect(Delivery.parse(archived.body)).toEqual(archived.body);
    expect((await get(`${team}/deliveries`)).body.archived).toMatchObject([{ id }]);
    expectProblem(await patch(address, { name: "Winter" }), 409, "delivery-archived");
    expect((await patch(address, { archived: false })).body.archived).toBeNull();
    expect((await remove(address)).status).toBe(204);
    expectProblem(await remove(address), 404, "delivery-not-found");
    expectProblem(await get(`${team}/deliveries/first`), 404, "delivery-not-found");
  });

  test("names every field that is wrong", async () => {
    const nothing = await post(`${team}/deliveries`, { name: " ", target: "2026-02-30" });
    expect(nothing.status).toBe(422);
    expect(nothing.body.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
      ...["name", "target"],
    ]);
    const ghosts = [{ number: 1 }, { number: 99 }, { team: "nobody", number: 1 }];
    const asked = await post(`${team}/deliveries`, { name: "Ghosts", target, cards: ghosts });
    expect(asked.body.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
      ...["cards.1.number", "cards.2.team"],
    ]);
    const far = await post(`${team}/deliveries`, { name: "Far", target: "2099-01-01" });
    expectProblem(far, 422, "target-too-far", "target");
  });
});
