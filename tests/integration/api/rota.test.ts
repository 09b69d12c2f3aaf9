import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { rotaSchema } from "@/lib/server/openapi/rota-schemas";
import { callApi, get, post } from "@/tests/integration/api/support/call-api";
import { expectProblem } from "@/tests/integration/api/support/expect-problem";
import { newTeam } from "@/tests/integration/api/support/new-team";

const people = [{ name: "Ada" }, { name: "Ben" }, { name: "Cid, the „third“" }];

const put = (team: string, body: unknown, headers?: Record<string, string>) =>
  callApi("PUT", `${team}/rota`, { body, headers });

describe("/rota", () => {
  test("is empty at first, is planned in one call, and takes back what it gave", async () => {
    const team = await newTeam();
    const before = await get(`${team}/rota`);
    expect(before.body).toMatchObject({ version: 0, people: [], weeks: [], spread: null });
    const made = await put(team, { version: 0, people, plan: { weeks: 6 } });
    expect(made.status, made.text).toBe(200);
    expect(rotaSchema.safeParse(made.body).error).toBeUndefined();
    expect(made.body.weeks).toHaveLength(6);
    expect(made.body.today.person).toBe("Ada");
    const { version, people: all, weeks } = made.body;
    const again = await put(team, { version, people: all, weeks });
    expect(again.body).toMatchObject({ version: 2, people: all, weeks });
    expect((await get(`${team}/rota`)).body).toEqual(again.body);
  });

  test("refuses an old version, a body that is none, and does a repeated request once", async () => {
    const team = await newTeam();
    const key = { "idempotency-key": "rota-1" };
    const body = { version: 0, people };
    expect((await put(team, body, key)).body.version).toBe(1);
    expect((await put(team, body, key)).body.version).toBe(1);
    const late = await put(team, body);
    expectProblem(late, 409, "rota-changed");
    expect(late.body.version).toBe(1);
    expectProblem(await put(team, { people }), 422, "required", "version");
    const day = { version: 1, weeks: [{ week: "2026-02-30", person: "Ada" }] };
    expectProblem(await put(team, day), 422, "not-a-day", "weeks.0.week");
    expectProblem(await put(team, "{", { "content-type": "application/json" }), 400, "not-json");
    expectProblem(await get("/teams/no-such-team/rota"), 404, "team-not-found");
    expectProblem(await post(`${team}/rota`, {}), 405, "method-not-allowed");
  });
});

describe("GET /rota.ics", () => {
  async function eventsOf(team: string, query = "") {
    const answer = await get(`${team}/rota.ics${query}`, { host: "wall.example:3000" });
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const calendar = new ICAL.Component(ICAL.parse(answer.text));
    return calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  }

  test("has an all-day event a week, from its first to its last working day", async () => {
    const team = await newTeam();
    const { body } = await put(team, { version: 0, people, plan: { weeks: 3 } });
    const events = await eventsOf(team);
    expect(events.map(({ summary }) => summary)).toEqual([
      "Support: Ada",
      "Support: Ben",
      "Support: Cid, the „third“",
    ]);
    const first = events[0];
    expect(first?.startDate.isDate).toBe(true);
    expect(first?.startDate.toString()).toBe(body.weeks[0].week);
    // Monday to Friday; an all-day event ends the day after.
    expect(first?.duration.toString()).toBe("P5D");
    expect(first?.component.getFirstPropertyValue("url")?.toString()).toBe(
      `http://wall.example:3000/t/${team.split("/").at(-1)}/rota`,
    );
    expect(await eventsOf(team, "?person=ben")).toHaveLength(1);
    expect(await eventsOf(team, "?person=zoe")).toHaveLength(0);
  });

  test("keeps a week's UID and raises its sequence when somebody else holds it, and no other's", async () => {
    const team = await newTeam();
    const { body } = await put(team, { version: 0, people, plan: { weeks: 3 } });
    const before = await eventsOf(team);
    const week = body.weeks[1].week;
    await put(team, { version: 1, weeks: [{ week, person: "Ada" }] });
    const after = await eventsOf(team);
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(after[1]?.summary).toBe("Support: Ada");
    expect(after[1]?.sequence).toBeGreaterThan(before[1]?.sequence ?? 0);
    expect(after[0]?.component.toString()).toBe(before[0]?.component.toString());
    expect(after[2]?.component.toString()).toBe(before[2]?.component.toString());
  });
});
