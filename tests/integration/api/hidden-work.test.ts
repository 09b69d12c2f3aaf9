import { beforeAll, describe, expect, test } from "vitest";
import { localOwner } from "@/lib/cards/people/actor";
import {
  blockersSchema,
  cumulativeFlowSchema,
  flowEfficiencySchema,
  hiddenWorkSchema,
  littlesLawSchema,
  supportEffectSchema,
  supportStreamSchema,
  throughputSchema,
  whatIfSchema,
} from "@/lib/server/openapi/hidden-work-schemas";
import { loadPartHistory } from "@/lib/services/history/load-part-history";
import { loadTeamBySlug } from "@/lib/services/team/load-team";
import { callApi, get, post } from "@/tests/integration/api/support/call-api";
import { expectProblem } from "@/tests/integration/api/support/expect-problem";
import { newCard, newTeam } from "@/tests/integration/api/support/new-team";

const answers = {
  "hidden-work": hiddenWorkSchema,
  "support-effect": supportEffectSchema,
  "support-stream": supportStreamSchema,
  "littles-law": littlesLawSchema,
  "cumulative-flow": cumulativeFlowSchema,
  throughput: throughputSchema,
  blockers: blockersSchema,
  "flow-efficiency": flowEfficiencySchema,
  "what-if": whatIfSchema,
} as const;

describe("what hidden work costs, through the API", () => {
  let team: string;

  beforeAll(async () => {
    team = await newTeam();
    await newCard(team, {
      prioritised: "2026-04-20",
      committed: "2026-05-04",
      released: "2026-05-08",
    });
    await newCard(team, { prioritised: "2026-04-27", committed: "2026-05-07" });
    await newCard(team, {
      type: "Support",
      prioritised: "2026-05-05",
      committed: "2026-05-05",
      released: "2026-05-06",
    });
    await newCard(team, { type: "Bug", committed: "2026-05-04", cancelled: "2026-05-06" });
    await newCard(team, {
      committed: "2026-05-04",
      released: "2026-05-08",
      excludedReason: "a test",
    });
  });

  test("answers as its document says, of a team with cards and of one without", async () => {
    const empty = await newTeam();
    for (const [path, schema] of Object.entries(answers)) {
      for (const address of [
        `${team}/${path}`,
        `${empty}/${path}`,
        `${team}/${path}?to=2026-05-29`,
      ]) {
        const { status, body, text } = await get(address);
        expect(status, `${address}: ${text}`).toBe(200);
        expect(schema.parse(body), address).toEqual(body);
      }
    }
  });

  test("items and days stand by stream too, and what is in none is told apart", async () => {
    const streams = await newTeam();
    await newCard(streams, { stream: "Features", committed: "2026-05-04", released: "2026-05-08" });
    await newCard(streams, { stream: "Support", committed: "2026-05-11", released: "2026-05-12" });
    await newCard(streams, { stream: null, committed: "2026-05-11", released: "2026-05-11" });
    const { body } = await get(`${streams}/hidden-work?bucket=week`);
    expect(
      body.byStream.map(({ name, total }: { name: string | null; total: object }) => ({
        ...{ name, ...total },
      })),
    ).toEqual([
      { name: "Features", items: 1, days: 5, itemsShare: 1 / 3, daysShare: 5 / 8 },
      { name: "Support", items: 1, days: 2, itemsShare: 1 / 3, daysShare: 2 / 8 },
      { name: null, items: 1, days: 1, itemsShare: 1 / 3, daysShare: 1 / 8 },
    ]);
    expect(body.byStream[1].buckets.map((one: { days: number }) => one.days)).toEqual([0, 2]);
  });

  test("Little's law counts WIP, throughput, arrivals and departures of the asked days", async () => {
    const { body } = await get(`${team}/littles-law?from=2026-05-04&to=2026-05-08`);
    expect(body).toMatchObject({
      ...{ from: "2026-05-04", to: "2026-05-08", workingDays: 5 },
      ...{ meanWip: 12 / 5, releases: 2, releasesPerDay: 2 / 5, predictedDays: 6 },
      ...{ observedDays: 3.5, arrivals: 4, departures: 3 },
      edges: { openDays: 5 / 2, earlierDays: 0, pausedDays: 0, roundedDays: 0 },
    });
  });

  test("the cumulative flow lets a cancelled card go without a line falling", async () => {
    const { body } = await get(`${team}/cumulative-flow?from=2026-05-06&to=2026-05-08`);
    expect(body.days).toEqual([
      { day: "2026-05-06", prioritised: 4, committed: 3, gone: 2, released: 1, cancelled: 1 },
      { day: "2026-05-07", prioritised: 4, committed: 4, gone: 2, released: 1, cancelled: 1 },
      { day: "2026-05-08", prioritised: 4, committed: 4, gone: 3, released: 2, cancelled: 1 },
    ]);
  });

  test("support's response stands beside features', with whom it overtook", async () => {
    const { body } = await get(`${team}/support-stream?to=2026-05-08`);
    const [feature, support] = body.kinds;
    expect(feature).toMatchObject({ arrivals: 2, releases: 1, response: { items: 2, mean: 10 } });
    expect(support).toMatchObject({ arrivals: 1, releases: 1, response: { items: 1, mean: 1 } });
    expect(body.overtakings).toEqual([
      {
        ...{ number: 3, title: "A card", committed: "2026-05-05", overtaken: 1, cards: [2] },
        ...{ meanWaited: 7, longestWaited: 7 },
      },
    ]);
  });

  test("what Walltime saw overtake the queue is told by the ranks of that day", async () => {
    const live = await newTeam();
    await newCard(live, { prioritised: "2026-05-01" });
    await newCard(live, { prioritised: "2026-05-11" });
    await newCard(live, { type: "Support", prioritised: "2026-05-12" });
    const ordered = await post(`${live}/queue`, { order: [3, 2, 1] });
    expect(ordered.status, ordered.text).toBe(200);
    for (const number of [3, 1]) {
      const committed = await post(`${live}/cards/${number}/commit`, {});
      expect(committed.status, committed.text).toBe(200);
    }
    const { body } = await get(`${live}/support-stream`);
    // By their prioritised days support would have overtaken two cards, and the feature none.
    expect(body.kinds.map((one: { overtook: number }) => one.overtook)).toEqual([1, 0, 0]);
    expect(body).toMatchObject({ supportCommitted: 1, overtakings: [] });
  });

  test("blocked days of an open card go on to today, and count in no efficiency", async () => {
    const other = await newTeam({ dayCount: "calendar" });
    const today = new Date().toISOString().slice(0, 10);
    const card = await newCard(other, { committed: today });
    const blocked = await post(`${other}/cards/${card.number}/block`, { reason: "No test data" });
    expect(blocked.status, blocked.text).toBe(200);
    const { body } = await get(`${other}/blockers`);
    expect(body).toMatchObject({
      ...{ cards: 1, days: 1, medianDays: 1 },
      byReason: [{ name: "No test data", cards: 1, episodes: 1, days: 1 }],
      byType: [{ name: "Feature", cards: 1, episodes: 1, days: 1 }],
      episodes: [{ number: 1, isGoingOn: true, reasons: ["No test data"] }],
    });
    const efficiency = (await get(`${other}/flow-efficiency`)).body;
    expect(efficiency).toMatchObject({ items: 0, efficiency: null });
  });

  test("says nothing of what would be with fewer than five released features", async () => {
    const { body } = await get(`${team}/what-if?wipLimit=2`);
    expect(body).toMatchObject({ features: 1, wipLimit: 2, scenarios: [] });
    const wrong = await get(`${team}/what-if?wipLimit=none`);
    expect(wrong.status).toBe(400);
  });

  test("a filter of types narrows what is asked about, not what was beside it", async () => {
    const { body } = await get(`${team}/support-effect?type=Feature`);
    expect(body.features).toEqual([
      {
        ...{ number: 1, title: "A card", size: null, committed: "2026-05-04" },
        ...{ cycleDays: 5, exposure: 1 },
      },
    ]);
    expect(body).toMatchObject({ difference: null, p: null });
  });
});

describe("head counts", () => {
  const put = (team: string, from: string, body: object) =>
    callApi("PUT", `${team}/head-counts/${from}`, { body });

  test("are said, replaced and removed; the history tells", async () => {
    const team = await newTeam();
    expect((await put(team, "2026-03-02", { people: 6, onSupport: 2 })).status).toBe(200);
    await put(team, "2026-01-01", { people: 4 });
    const changed = await put(team, "2026-01-01", { people: 5, onSupport: 1 });
    expect(changed.body).toEqual({ from: "2026-01-01", people: 5, onSupport: 1 });
    expect((await get(`${team}/head-counts`)).body.headCounts).toEqual([
      { from: "2026-01-01", people: 5, onSupport: 1 },
      { from: "2026-03-02", people: 6, onSupport: 2 },
    ]);
    expect((await callApi("DELETE", `${team}/head-counts/2026-03-02`)).status).toBe(204);
    expectProblem(
      await callApi("DELETE", `${team}/head-counts/2026-03-02`),
      404,
      "head-count-not-found",
    );
    const loaded = await loadTeamBySlug(localOwner, team.replace("/teams/", ""));
    const history = await loadPartHistory(
      { actor: localOwner, teamId: loaded.id },
      { kind: ["settings"] },
    );
    expect(history.flatMap(({ sentences }) => sentences)).toEqual([
      "Head count from 2 Mar 2026 removed: 6 people, 2 on support",
      "Head count from 1 Jan 2026 changed from 4 people, 0 on support to 5 people, 1 on support",
      "Head count from 1 Jan 2026: 4 people, 0 on support",
      "Head count from 2 Mar 2026: 6 people, 2 on support",
      "Team “A team” made",
    ]);
  });

  test("of nobody, with more on support than there are, or from no day are refused", async () => {
    const team = await newTeam();
    expectProblem(await put(team, "2026-01-01", { people: 0 }), 422, "too-small");
    expectProblem(
      await put(team, "2026-01-01", { people: 2, onSupport: 3 }),
      422,
      "more-than-people",
    );
    expectProblem(await put(team, "2026-02-30", { people: 2 }), 422, "not-a-day");
    expect((await get(`${team}/head-counts`)).body.headCounts).toEqual([]);
  });

  test("give people-days from the first one on, all of the team's cards taking their part", async () => {
    const team = await newTeam();
    await newCard(team, { size: "S", committed: "2026-05-04", released: "2026-05-08" });
    await newCard(team, { size: "M", committed: "2026-05-04", released: "2026-05-15" });
    await newCard(team, { type: "Support", committed: "2026-05-05", released: "2026-05-06" });
    const before = (await get(`${team}/hidden-work?bucket=week`)).body;
    expect(before).toMatchObject({
      peopleFrom: null,
      total: { byKind: { support: { days: 2, peopleDays: null, peopleShare: null } } },
    });
    await put(team, "2026-05-04", { people: 5, onSupport: 1 });
    const { body } = await get(`${team}/hidden-work?bucket=week`);
    // Support: two days of one person; the features: 4, 5 and, the other being done, 5 people a day.
    expect(body).toMatchObject({
      peopleFrom: "2026-05-04",
      buckets: [
        { byKind: { feature: { peopleDays: 23 }, support: { peopleDays: 2, peopleShare: 0.08 } } },
        { byKind: { feature: { peopleDays: 25 }, support: { peopleDays: 0, peopleShare: 0 } } },
      ],
      total: { byType: { Feature: { peopleDays: 48 } } },
    });
    const small = (await get(`${team}/hidden-work?bucket=week&size=S`)).body;
    expect(small.total.byKind.feature).toMatchObject({ peopleDays: 11.5, peopleShare: 1 });
  });

  test("stand behind one person fewer on support, unless the question says another", async () => {
    const team = await newTeam();
    for (let place = 0; place < 6; place += 1) {
      const day = `2026-05-${String(4 + 7 * (place % 3)).padStart(2, "0")}`;
      await newCard(team, { committed: day, released: day });
    }
    await newCard(team, { type: "Support", committed: "2026-05-04", released: "2026-05-08" });
    const names = (body: { scenarios: { scenario: string }[] }) =>
      body.scenarios.map(({ scenario }) => scenario);
    expect(names((await get(`${team}/what-if`)).body)).not.toContain("one-fewer-on-support");
    await put(team, "2026-05-01", { people: 5, onSupport: 2 });
    await put(team, "2026-06-01", { people: 9, onSupport: 3 });
    const known = (await get(`${team}/what-if?to=2026-05-29`)).body;
    expect(known).toMatchObject({ people: 5, onSupport: 2 });
    expect(names(known)).toContain("one-fewer-on-support");
    const asked = (await get(`${team}/what-if?to=2026-05-29&people=7&onSupport=3`)).body;
    expect(asked).toMatchObject({ people: 7, onSupport: 3 });
  });
});
