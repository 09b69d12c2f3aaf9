import { beforeAll, describe, expect, test } from "vitest";
import { evidenceComponents } from "@/lib/server/openapi/evidence-schemas";
import { callApi, get } from "@/tests/integration/api/support/call-api";
import { expectProblem } from "@/tests/integration/api/support/expect-problem";
import { newCard, newTeam } from "@/tests/integration/api/support/new-team";

const answers = {
  backtest: evidenceComponents.BackTest,
  rules: evidenceComponents.RuleGrid,
  quotes: evidenceComponents.GivenQuotes,
  sureness: evidenceComponents.Sureness,
  "sla-over-time": evidenceComponents.SlaOverTime,
  "before-after?day=2026-02-10": evidenceComponents.BeforeAfter,
  reliability: evidenceComponents.Reliability,
} as const;

describe("the evidence of a team", () => {
  let team: string;

  beforeAll(async () => {
    team = await newTeam();
    // Twelve cards of 3 days, one a week, then one of 3 and one of 8.
    for (let week = 0; week < 14; week += 1) {
      const start = new Date(Date.UTC(2026, 0, 5 + 7 * week));
      const end = new Date(start.getTime() + (week === 13 ? 9 : 2) * 86_400_000);
      await newCard(team, {
        committed: start.toISOString().slice(0, 10),
        released: end.toISOString().slice(0, 10),
      });
    }
    await newCard(team, { committed: "2026-05-04" });
  });

  test.each(Object.entries(answers))("%s answers as the document says", async (path, schema) => {
    const { status, body, headers } = await get(`${team}/${path}`);
    expect(status).toBe(200);
    expect(headers.get("etag")).toBeTruthy();
    expect(schema.parse(body)).toEqual(body);
  });

  test.each(Object.entries(answers))(
    "%s answers for a team without cards",
    async (path, schema) => {
      const { status, body } = await get(`${await newTeam()}/${path}`);
      expect(status).toBe(200);
      expect(schema.parse(body)).toEqual(body);
    },
  );

  test("a back-test quotes from ten past cards on, and an open card breaches when its day passed", async () => {
    const { body } = await get(`${team}/backtest`);
    // Cards 11 to 14 were quoted 3 days, the open one 4; the last two breached.
    expect(body.total).toMatchObject({ quoted: 5, breached: 2, meanQuotedDays: 3.2 });
    expect(body.total.breachedPercent).toBe(40);
    expect(body.rows).toHaveLength(1);
  });

  test("a back-test takes window, history, open cards and the days of commitment", async () => {
    const { body } = await get(
      `${team}/backtest?window=last-5&minHistory=2&openCards=true&rule=p85&from=2026-01-19&to=2026-01-31`,
    );
    expect(body).toMatchObject({ window: "last-5", minHistory: 2, openCards: true, rule: "p85" });
    expect(body.total.quoted).toBe(2);
  });

  test.each([
    ["backtest?window=yesterday", "unknown-window", "window"],
    ["backtest?minHistory=1", "too-small", "minHistory"],
    ["before-after", "required", "day"],
    ["before-after?day=2026-02-30", "not-a-day", "day"],
    ["backtest?type=Nonsense", "unknown-type", "type"],
  ])("%s is refused by name", async (path, code, field) => {
    expectProblem(await get(`${team}/${path}`), 400, code, field);
  });
});

test("cards are quoted by the team's own rule, a percentile as well", async () => {
  const team = await newTeam({ timeZone: "UTC" });
  // Ten cards of 1 to 10 days in the first weeks of the year.
  for (let days = 1; days <= 10; days += 1) {
    const released = new Date(Date.UTC(2026, 0, 5 + days + 2 * Math.floor((days - 1) / 5) - 1));
    await newCard(team, { committed: "2026-01-05", released: released.toISOString().slice(0, 10) });
  }
  await callApi("PATCH", team, { body: { rule: "p85" } });
  await newCard(team, { committed: "2026-02-02" });
  const { number } = await newCard(team);
  await callApi("POST", `${team}/cards/${number}/commit`);
  const { cards } = (await get(`${team}/in-progress`)).body;
  // R: quantile(1:10, .85) is 8.65. One quote follows from the record, the other was given live.
  for (const { quote } of cards) {
    expect(quote).toMatchObject({ rule: "p85", wholeDays: 8, slaDays: expect.closeTo(8.65, 9) });
  }
  expect(
    cards.map(({ quote }: { quote: { reconstructed: boolean } }) => quote.reconstructed).sort(),
  ).toEqual([false, true]);
});

describe("marked days", () => {
  test("are added, changed, listed in order and removed; the history tells", async () => {
    const team = await newTeam();
    const post = (body: object) => callApi("POST", `${team}/marked-days`, { body });
    const added = await post({ day: "2026-03-02", label: "Support rota" });
    expect(added).toMatchObject({
      status: 201,
      body: { day: "2026-03-02", label: "Support rota" },
    });
    await post({ day: "2026-01-05", label: "Started quoting SLAs" });
    const at = `${team}/marked-days/${added.body.id}`;
    const changed = await callApi("PATCH", at, { body: { label: "Rota" } });
    expect(changed.body).toEqual({ ...added.body, label: "Rota" });
    const { body } = await get(`${team}/marked-days`);
    expect(body.markedDays.map(({ label }: { label: string }) => label)).toEqual([
      "Started quoting SLAs",
      "Rota",
    ]);
    expect((await callApi("DELETE", at)).status).toBe(204);
    expectProblem(await callApi("DELETE", at), 404, "marked-day-not-found");
    expectProblem(
      await callApi("PATCH", `${team}/marked-days/x`, { body: {} }),
      404,
      "marked-day-not-found",
    );
  });

  test("to come, nameless or unknown are refused", async () => {
    const team = await newTeam();
    const post = (body: object) => callApi("POST", `${team}/marked-days`, { body });
    expectProblem(await post({ day: "2099-01-01", label: "x" }), 422, "day-to-come", "day");
    expectProblem(await post({ day: "2026-01-01", label: " " }), 422, "required", "label");
  });
});
