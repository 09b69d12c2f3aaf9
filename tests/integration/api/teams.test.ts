import { describe, expect, test } from "vitest";
import { teamListSchema, teamSchema } from "@/lib/server/openapi/team-schemas";
import { callApi, get, post } from "@/tests/integration/api/support/call-api";
import { expectProblem } from "@/tests/integration/api/support/expect-problem";
import { newCard, newTeam } from "@/tests/integration/api/support/new-team";

describe("POST /teams", () => {
  test("makes a team with the usual types, sizes and streams from a name alone", async () => {
    const answer = await post("/teams", { name: "Söderström & Co" });

    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      slug: "soderstrom-co",
      name: "Söderström & Co",
      timeZone: "UTC",
      dayCount: "working",
      workingWeek: [1, 2, 3, 4, 5],
      rule: "mean+1sd",
      holidays: [],
      sizes: ["XS", "S", "M", "L", "XL"],
      cards: { all: 0, waiting: 0, inProgress: 0, released: 0, cancelled: 0, excluded: 0 },
    });
    expect(answer.body.types).toEqual([
      { name: "Feature", kind: "feature" },
      { name: "Bug", kind: "hidden" },
      { name: "Infrastructure", kind: "hidden" },
      { name: "Maintenance", kind: "hidden" },
      { name: "Support", kind: "support" },
    ]);
    expect(answer.headers.get("location")).toBe("/api/v1/teams/soderstrom-co");
    expect(teamSchema.parse(answer.body)).toEqual(answer.body);
  });

  test("makes one team of a request that is sent again with its key", async () => {
    const key = { "idempotency-key": "one team" };
    const [first, second] = await Promise.all(
      [1, 2].map(() => post("/teams", { name: "Again" }, key)),
    );
    expect(second?.body).toEqual(first?.body);
    const { teams } = (await get("/teams")).body;
    expect(teams.filter(({ name }: { name: string }) => name === "Again")).toHaveLength(1);
    const other = await post("/teams", { name: "Another" }, key);
    expectProblem(other, 422, "idempotency-key-reused", "Idempotency-Key");
  });

  test("takes null for what may be left out", async () => {
    const input = { name: "Usual", timeZone: null, dayCount: null, holidays: null };
    expect((await post("/teams", input)).body).toMatchObject({
      timeZone: "UTC",
      dayCount: "working",
      holidays: [],
    });
  });

  test("keeps time zone, day counting and holidays, a repeated holiday once", async () => {
    const answer = await post("/teams", {
      name: "Calendar",
      timeZone: "America/Los_Angeles",
      dayCount: "calendar",
      holidays: [
        { day: "2026-12-25", name: "Christmas 🎄" },
        { day: "2026-01-01", name: "New Year" },
        { day: "2026-12-25", name: "Christmas Day" },
      ],
    });

    expect(answer.body).toMatchObject({
      timeZone: "America/Los_Angeles",
      dayCount: "calendar",
      holidays: [
        { day: "2026-01-01", name: "New Year" },
        { day: "2026-12-25", name: "Christmas Day" },
      ],
    });
  });

  test("gives every team of one name an address of its own, also at the same time", async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => post("/teams", { name: "Twins" })));

    expect(answers.map((one) => one.status)).toEqual([201, 201, 201, 201]);
    expect(answers.map((one) => one.body.slug).sort()).toEqual([
      "twins",
      "twins-2",
      "twins-3",
      "twins-4",
    ]);
  });

  test("takes a name without a single letter that an address can hold", async () => {
    const answer = await post("/teams", { name: "🚀 שלום" });

    expect(answer.status).toBe(201);
    expect(answer.body.name).toBe("🚀 שלום");
    expect(answer.body.slug).toMatch(/^team(-\d+)?$/);
  });

  test.each([
    ["no name", {}, "name", "required"],
    ["a blank name", { name: "  " }, "name", "required"],
    ["a name that is a number", { name: 5 }, "name", "wrong-type"],
    ["a name of 201 characters", { name: "n".repeat(201) }, "name", "too-long"],
    ["a name with NUL", { name: "a\0b" }, "name", "unstorable-text"],
    ["a name with half a pair", { name: "a\ud800" }, "name", "unstorable-text"],
    ["an unknown zone", { name: "x", timeZone: "Mars/Base" }, "timeZone", "unknown-time-zone"],
    ["a bare offset", { name: "x", timeZone: "+01:00" }, "timeZone", "unknown-time-zone"],
    ["an unknown day count", { name: "x", dayCount: "weeks" }, "dayCount", "not-one-of"],
    ["an unknown field", { name: "x", colour: "red" }, "colour", "unknown-field"],
    ["holidays as text", { name: "x", holidays: "none" }, "holidays", "wrong-type"],
    [
      "a holiday on no day",
      { name: "x", holidays: [{ day: "2026-02-30", name: "?" }] },
      "holidays.0.day",
      "not-a-day",
    ],
    [
      "a holiday out of reach",
      { name: "x", holidays: [{ day: "1969-12-31", name: "?" }] },
      "holidays.0.day",
      "day-out-of-reach",
    ],
    [
      "a holiday with NUL in its name",
      { name: "x", holidays: [{ day: "2026-02-03", name: "\0" }] },
      "holidays.0.name",
      "unstorable-text",
    ],
    ["a list", [], "", "wrong-type"],
    ["null", null, "", "wrong-type"],
    ["text", '"team"', "", "wrong-type"],
  ])("refuses %s, naming the field", async (_, input, field, code) => {
    const body = typeof input === "string" ? input : JSON.stringify(input);
    const answer = await post("/teams", body, { "content-type": "application/json" });

    expectProblem(answer, 422, code, field);
    expect(answer.body.errors).toEqual([{ field, code, message: expect.any(String) }]);
  });

  test("lists every field that is wrong at once", async () => {
    const answer = await post("/teams", { name: "", dayCount: 1, timeZone: "x", more: 1 });

    expect(answer.body.errors.map((one: { field: string }) => one.field).sort()).toEqual([
      "dayCount",
      "more",
      "name",
      "timeZone",
    ]);
  });
});

describe("GET /teams", () => {
  test("lists teams by name", async () => {
    await newTeam({ name: "Zebra" });
    await newTeam({ name: "Aardvark" });

    const answer = await get("/teams");

    const names: string[] = answer.body.teams.map((team: { name: string }) => team.name);
    expect(names.indexOf("Aardvark")).toBeGreaterThanOrEqual(0);
    expect(names.indexOf("Aardvark")).toBeLessThan(names.indexOf("Zebra"));
    expect(teamListSchema.parse(answer.body)).toEqual(answer.body);
  });
});

describe("GET /teams/{team}", () => {
  test("counts cards by where they stand and takes one revision a change", async () => {
    const team = await newTeam({ name: "Counted" });
    const before = await get(team);
    await newCard(team);
    await newCard(team, { committed: "2026-05-04" });
    await newCard(team, { committed: "2026-05-04", released: "2026-05-05" });
    await newCard(team, { committed: "2026-05-04", cancelled: "2026-05-05" });
    await newCard(team, { released: "2026-05-05", excludedReason: "test data" });

    const after = await get(team);

    expect(after.body.cards).toEqual({
      all: 5,
      waiting: 1,
      inProgress: 1,
      released: 2,
      cancelled: 1,
      excluded: 1,
    });
    expect(after.body.revision).toBe(before.body.revision + 5);
  });

  test.each([
    "nobody",
    "COUNTED",
    "%00",
    "a%00b",
    "..%2f..",
    "%F0%9F%9A%80",
    "x".repeat(5_000),
    "'; drop table teams; --",
  ])("answers 404 for the unknown team %s", async (slug) => {
    expectProblem(await get(`/teams/${slug}`), 404, "team-not-found");
  });
});

describe("PATCH /teams/{team}", () => {
  test("sets what the settings pages set, and leaves the rest", async () => {
    const team = await newTeam({ name: "Web shop" });
    const { status, body } = await callApi("PATCH", team, {
      body: {
        name: "Web shop and till",
        timeZone: "Europe/Berlin",
        workingWeek: [4, 1, 2, 3],
        dayCount: "working",
        rule: "p85",
        holidays: [{ day: "2026-12-25", name: "Christmas" }],
      },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ name: "Web shop and till", timeZone: "Europe/Berlin", workingWeek: [1, 2, 3, 4] },
      ...{ rule: "p85", holidays: [{ day: "2026-12-25", name: "Christmas" }] },
    });
    await newCard(team, { committed: "2026-03-02", released: "2026-03-03" });
    await newCard(team, { committed: "2026-03-02", released: "2026-03-12" });
    const { body: table } = await get(`${team}/sla`);
    // The 85th percentile of 2 and 8 days, Fridays off, by R's type 7.
    expect(table).toMatchObject({ rule: "p85", total: { items: 2, sla: expect.closeTo(7.1, 9) } });
    const { body: after } = await callApi("PATCH", team, { body: { archived: true } });
    expect(after).toMatchObject({ name: "Web shop and till", rule: "p85" });
    const { teams } = (await get("/teams")).body;
    expect(teams.map(({ slug }: { slug: string }) => `/teams/${slug}`)).not.toContain(team);
  });

  test("refuses what cannot be, and changes nothing", async () => {
    const team = await newTeam();
    const patch = (body: object) => callApi("PATCH", team, { body });
    expectProblem(await patch({ rule: "p120" }), 422, "unknown-rule", "rule");
    expectProblem(await patch({ name: "New", timeZone: "Mars" }), 422, "invalid", "timeZone");
    expectProblem(await patch({ colour: "red" }), 422, "unknown-field");
    expect((await get(team)).body).toMatchObject({ name: "A team", rule: "mean+1sd" });
  });
});
