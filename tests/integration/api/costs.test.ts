import { parse } from "csv-parse/sync";
import readXlsxFile from "read-excel-file/node";
import { beforeAll, describe, expect, test } from "vitest";
import { callApi, get, post, remove } from "@/tests/integration/api/support/call-api";
import { expectProblem } from "@/tests/integration/api/support/expect-problem";
import { newCard, newTeam } from "@/tests/integration/api/support/new-team";

let team: string;
const put = (path: string, body: unknown) => callApi("PUT", `${team}/${path}`, { body });

/**
 * Acme: card 1, Mon 29 June to Fri 3 July, 2 in June and 3 in July, by 2 people; card 2, Thu 2 July,
 * one day. Bolt: card 3, Mon 6 to Tue 7 July, 2 days. No client: card 4.
 * Team's rate 600.00, from 1 July 650.50; Bolt's own 500.00.
 */
async function newCosts(): Promise<void> {
  team = await newTeam({ timeZone: "UTC" });
  await newCard(team, { client: "Acme", committed: "2026-06-29", released: "2026-07-03" });
  await newCard(team, { client: "Acme", committed: "2026-07-02", released: "2026-07-02" });
  await newCard(team, { client: "Bolt", committed: "2026-07-06", cancelled: "2026-07-07" });
  await newCard(team, { committed: "2026-07-06", released: "2026-07-07" });
  await put("cards/1/people", { people: 2 });
  await post(`${team}/day-rates`, { from: "2026-01-01", amount: "600", currency: "GBP" });
  await post(`${team}/day-rates`, { from: "2026-07-01", amount: "650.50" });
  await post(`${team}/day-rates`, { client: "bolt", from: "2026-01-01", amount: "500.00" });
}

describe("GET /costs", () => {
  beforeAll(newCosts);

  test("adds days × people × rate up by client and month, to the penny", async () => {
    const { body } = await get(`${team}/costs`);
    expect(body).toMatchObject({ currency: "GBP", dayCount: "working", client: null });
    // June: 2 × 2 × 600.00 = 2,400.00. July: 3 × 2 × 650.50 + 1 × 650.50 = 4,553.50. Bolt: 2 × 500.00.
    expect(
      body.months.map((row: { month: string; client: string; amount: string; days: number }) => [
        ...[row.month, row.client, row.amount, row.days],
      ]),
    ).toEqual([
      ["2026-06", "Acme", "2400.00", 2],
      ["2026-07", "Acme", "4553.50", 4],
      ["2026-07", "Bolt", "1000.00", 2],
    ]);
    expect(body.clients).toMatchObject([
      { client: "Acme", amount: "6953.50", personDays: "11", cards: 2 },
      { client: "Bolt", amount: "1000.00", personDays: "2", cards: 1 },
    ]);
    expect(body.total).toMatchObject({ amount: "7953.50", cards: 3, days: 8, runningCards: 0 });
    expect(body.cards[2]).toMatchObject({ number: 2, state: "released", amount: "650.50" });
    expect(body.cards[1]).toMatchObject({ number: 3, state: "cancelled", ended: "2026-07-07" });
  });

  test("keeps to a client and to days worked", async () => {
    const { body } = await get(`${team}/costs?client=Acme&from=2026-07-01&to=2026-07-02`);
    // 2 × 2 × 650.50 + 650.50
    expect(body.total).toMatchObject({ amount: "3252.50", days: 3 });
    expect(body).toMatchObject({ from: "2026-07-01", to: "2026-07-02", client: "Acme" });
    expect((await get(`${team}/costs?client=Nobody`)).body).toMatchObject({
      ...{ from: null, to: null, total: { amount: "0.00", cards: 0 } },
    });
  });

  test("counts a card in progress up to today and marks it as running", async () => {
    await newCosts();
    const added = await newCard(team, { client: "Zeta" });
    await post(`${team}/cards/${added.number}/commit`);
    const { total, cards } = (await get(`${team}/costs?client=Zeta`)).body;
    // Committed today: one day, or none on a weekend.
    expect([0, 1]).toContain(total.runningCards);
    expect(cards.every((card: { state: string }) => card.state === "running")).toBe(true);
    expect(total.runningAmount).toBe(total.amount);
  });

  test("says how many cards it leaves out", async () => {
    await newCosts();
    await newCard(team, { client: "Acme", released: "2026-07-03" });
    await newCard(team, { client: "Acme", committed: "2026-07-03", excludedReason: "test" });
    expect((await get(`${team}/costs?client=Acme`)).body.leftOut).toEqual({
      ...{ noCommitDay: 1, excluded: 1 },
    });
    expect((await get(`${team}/costs?client=Bolt`)).body.leftOut).toEqual({
      ...{ noCommitDay: 0, excluded: 0 },
    });
  });

  test.each([
    ["from=2026-02-02&to=2026-02-01", "from-after-to", "from"],
    ["from=yesterday", "not-a-day", "from"],
    ["client=Acme&client=Bolt", "repeated-parameter", "client"],
  ])("refuses %s by name", async (query, code, field) => {
    expectProblem(await get(`${team}/costs?${query}`), 400, code, field);
  });
});

describe("files", () => {
  beforeAll(newCosts);

  test("are the answer's figures: CSV by month, by card and of budgets", async () => {
    await post(`${team}/budgets`, {
      ...{ client: "Acme", from: "2026-07-01", to: "2026-07-31", amount: "4000.00" },
    });
    const csv = await get(`${team}/costs.csv`);
    expect(csv.headers.get("content-disposition")).toMatch(
      /-costs-2026-06-29-to-2026-07-07\.csv"$/,
    );
    const [headings, ...rows] = parsed(csv.text);
    expect(headings?.slice(0, 7)).toEqual([
      ...["month", "client", "cards", "days", "personDays", "cost", "currency"],
    ]);
    expect(rows[1]?.slice(0, 7)).toEqual([...["2026-07", "Acme", "2", "4", "7", "4553.50", "GBP"]]);
    const cards = parsed((await get(`${team}/costs.csv?by=card&client=Bolt`)).text);
    expect(cards[1]?.slice(0, 10)).toEqual([
      ...["3", "A card", "Bolt", "cancelled", "2026-07-06", "2026-07-07", "1", "2", "2", "1000.00"],
    ]);
    const budgets = parsed((await get(`${team}/costs.csv?by=budget`)).text);
    // Passed on Fri 3 July: 1,301.00 on the 1st, 3,252.50 with the 2nd, 4,553.50 with the 3rd.
    expect(budgets[1]).toEqual([
      ...["Acme", "2026-07-01", "2026-07-31", "4000.00", "4553.50", "-553.50", "GBP"],
      ...["113.8375", "23", "23", "", "2026-07-03"],
    ]);
  });

  test("as a spreadsheet have numbers for amounts and days for days", async () => {
    const answer = await fetchWorkbook(`${team}/costs.xlsx`);
    const sheets = await readXlsxFile(answer);
    const sheet = (name: string) => sheets.find((one) => one.sheet === name)?.data ?? [];
    expect(sheets.map((one) => one.sheet)).toEqual(["Months", "Cards", "Budgets", "Rates"]);
    expect(sheet("Months")[2]?.slice(0, 6)).toEqual(["2026-07", "Acme", 2, 4, 7, 4553.5]);
    expect(sheet("Cards")[1]?.slice(4, 6)).toEqual([
      new Date("2026-06-29T00:00:00Z"),
      new Date("2026-07-03T00:00:00Z"),
    ]);
    expect(sheet("Rates")).toHaveLength(4);
  });
});

describe("rates and budgets", () => {
  beforeAll(newCosts);

  test("are added, replaced, listed and removed", async () => {
    await newCosts();
    const { body } = await get(`${team}/day-rates`);
    expect(body).toMatchObject({
      currency: "GBP",
      rates: [
        { client: null, from: "2026-01-01", amount: "600.00" },
        { client: null, from: "2026-07-01", amount: "650.50" },
        // As the cards spell it
        { client: "Bolt", from: "2026-01-01", amount: "500.00" },
      ],
    });
    const { id } = body.rates[2];
    const replaced = await put(`day-rates/${id}`, {
      ...{ client: "Bolt", from: "2026-01-01", amount: "510" },
    });
    expect(replaced).toMatchObject({ status: 200, body: { id, amount: "510.00" } });
    expect((await get(`${team}/costs?client=Bolt`)).body.total.amount).toBe("1020.00");
    expect((await remove(`${team}/day-rates/${id}`)).status).toBe(204);
    // Without a rate of its own it has the team's: 2 × 650.50
    expect((await get(`${team}/costs?client=Bolt`)).body.total.amount).toBe("1301.00");
    expectProblem(await remove(`${team}/day-rates/${id}`), 404, "day-rate-not-found");
    expectProblem(await put("budgets/x", budget({})), 404, "budget-not-found");
  });

  const budget = (more: object) => ({
    ...{ client: "Acme", from: "2026-01-01", to: "2026-06-30", amount: "1000" },
    ...more,
  });

  test.each([
    ["day-rates", { from: "2026-01-01", amount: "1" }, "rate-of-that-day", "from"],
    ["day-rates", { from: "2026-02-01", amount: "1,5" }, "invalid", "amount"],
    ["day-rates", { from: "2026-02-01", amount: "-1" }, "invalid", "amount"],
    ["day-rates", { from: "2026-02-01", amount: "1.555" }, "too-many-decimals", "amount"],
    ["day-rates", { from: "2026-02-30", amount: "1" }, "not-a-day", "from"],
    [
      "day-rates",
      { from: "2026-02-01", amount: "1", currency: "EUR" },
      "another-currency",
      "currency",
    ],
    ["day-rates", { from: "2026-02-01", amount: "1", currency: "XXQ" }, "invalid", "currency"],
    ["budgets", budget({ to: "2025-12-31" }), "invalid", "to"],
    ["budgets", budget({ amount: "0" }), "invalid", "amount"],
    ["budgets", budget({ client: " " }), "required", "client"],
    ["budgets", budget({ from: "2026-02-01" }), "budgets-overlap", "from"],
  ])("%s: %j is refused by name", async (list, input, code, field) => {
    if (code === "budgets-overlap") await post(`${team}/budgets`, budget({ currency: "GBP" }));
    expectProblem(await post(`${team}/${list}`, input), 422, code, field);
  });

  test("need a currency before the first of them, and all have the same", async () => {
    team = await newTeam();
    const rate = { from: "2026-01-01", amount: "600" };
    expectProblem(await post(`${team}/day-rates`, rate), 422, "no-currency", "currency");
    expect((await get(`${team}/day-rates`)).body).toEqual({ currency: null, rates: [] });
    await post(`${team}/day-rates`, { ...rate, amount: "600.5", currency: "eur" });
    expect((await get(`${team}/day-rates`)).body.currency).toBe("EUR");
    expect((await put("costs/currency", { currency: "USD" })).body).toMatchObject({
      currency: "USD",
    });
    const yen = await put("costs/currency", { currency: "JPY" });
    expectProblem(yen, 422, "too-many-decimals", "currency");
  });

  test("sent twice with one key are kept once", async () => {
    team = await newTeam();
    const send = () =>
      post(`${team}/budgets`, budget({ currency: "GBP" }), { "Idempotency-Key": "once" });
    expect((await send()).body.id).toBe((await send()).body.id);
    expect((await get(`${team}/budgets`)).body.budgets).toHaveLength(1);
  });
});

test.each([[-1], ["two"], [101], [0.555]])("%j people on a card are refused", async (people) => {
  expectProblem(await put("cards/1/people", { people }), 422, "invalid", "people");
});

test("people of a card that is not there are a 404", async () => {
  expectProblem(await put("cards/99/people", { people: 1 }), 404, "card-not-found");
});

async function fetchWorkbook(path: string): Promise<Buffer> {
  const { GET } = await import("@/app/api/v1/teams/[team]/costs.xlsx/route");
  const slug = path.split("/")[2] ?? "";
  const request = new Request(`http://127.0.0.1:3000/api/v1${path}`);
  const response = await GET(request, { params: Promise.resolve({ team: slug }) });
  return Buffer.from(await response.arrayBuffer());
}

function parsed(csv: string): string[][] {
  return parse(csv, { bom: true });
}
