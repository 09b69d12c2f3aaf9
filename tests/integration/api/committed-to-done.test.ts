import { beforeAll, describe, expect, test } from "vitest";
import { committedToDoneSchema } from "@/lib/server/openapi/figure-schemas";
import { get } from "@/tests/integration/api/support/call-api";
import { newCard, newTeam } from "@/tests/integration/api/support/new-team";

describe("GET …/committed-to-done", () => {
  let team: string;

  beforeAll(async () => {
    team = await newTeam();
    await newCard(team, { title: "Late", committed: "2026-05-04", released: "2026-05-08" });
    await newCard(team, {
      title: "Early 🚀",
      type: "Bug",
      size: "M",
      committed: "2026-05-04",
      released: "2026-05-04",
    });
    await newCard(team, { title: "Same day", committed: "2026-05-06", released: "2026-05-08" });
    await newCard(team, { title: "No commit day", released: "2026-05-08" });
    await newCard(team, { title: "Open", committed: "2026-05-04" });
  });

  test("has one element a released card, in order of release and number", async () => {
    const { body } = await get(`${team}/committed-to-done`);

    const friday = Date.UTC(2026, 4, 8) / 86_400_000;
    expect(body.points).toMatchObject({
      number: [2, 1, 3],
      title: ["Early 🚀", "Late", "Same day"],
      type: [1, 0, 0],
      size: [2, null, null],
      released: [friday - 4, friday, friday],
      cycleDays: [1, 5, 3],
      rollingMean: [null, null, null],
    });
    expect(body.types[1]).toEqual({ name: "Bug", kind: "hidden", wholeDays: null });
    expect(body.sizes[2]).toBe("M");
    expect(body).toMatchObject({ items: 3, mean: 3, sd: 2, upper: 5, lower: 1, sla: 5, over: 0 });
    expect(body.leftOut).toEqual({ excluded: 0, noCommitDay: 1 });
    expect(committedToDoneSchema.parse(body)).toEqual(body);
  });

  test("rolls over as many releases as asked", async () => {
    const { body } = await get(`${team}/committed-to-done?window=2`);

    expect(body.rollingWindow).toBe(2);
    expect(body.points.rollingMean).toEqual([null, 3, 4]);
  });

  test("keeps to the filter", async () => {
    const { body } = await get(`${team}/committed-to-done?type=Feature&to=2026-05-08&rule=p50`);

    expect(body.points.number).toEqual([1, 3]);
    expect(body).toMatchObject({ rule: "p50", sla: 4, wholeDays: 4, over: 1 });
  });

  test("without cards has empty columns and null figures", async () => {
    const { body } = await get(`${await newTeam()}/committed-to-done`);

    expect(body).toMatchObject({ items: 0, mean: null, sd: null, sla: null });
    expect(body.points.number).toEqual([]);
  });
});
