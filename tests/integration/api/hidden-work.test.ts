import { beforeAll, describe, expect, test } from "vitest";
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
import { get, post } from "@/tests/integration/api/support/call-api";
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
