import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Ledger } from "@/tests/crashes/ledger";
import { RecordedQuotes } from "@/tests/crashes/recorded-quotes";
import { findLosses } from "@/tests/crashes/verify";
import { callApi } from "@/tests/integration/api/support/call-api";
import { newTeam } from "@/tests/integration/api/support/new-team";

/** What `npm run crashes` looks for after each crash, on a team that something was done to. */
describe("after a crash", () => {
  const ledger = new Ledger();
  let client: Client;
  let teamId: number;

  beforeAll(async () => {
    client = new Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    const team = await newTeam({ timeZone: "UTC" });
    const { rows } = await client.query("select id from teams where slug = $1", [
      team.split("/").at(-1),
    ]);
    teamId = rows[0].id;
    const change = async (path: string, body: object) => {
      const request = ledger.request("POST", path, body);
      const answer = await callApi("POST", `${team}${path}`, {
        body,
        headers: { "idempotency-key": request.key },
      });
      expect(answer.status, answer.text).toBeLessThan(300);
      ledger.acknowledge(request, answer.body);
    };
    for (let day = 10; day < 22; day += 1) {
      const days = { committed: "2026-06-01", released: `2026-06-${day}` };
      await change("/cards", { title: `Done ${day}`, type: "Feature", ...days });
    }
    for (const title of ["First", "Second", "Third", "Blocked"]) {
      await change("/cards", { title, type: "Feature", prioritised: "2026-07-01" });
    }
    await change("/cards/13/commit", { version: 1, stream: "Features" });
    await change("/queue", { card: 15, before: 14, version: 1 });
    await change("/cards/16/commit", { version: 1, stream: "Features" });
    await change("/cards/16/block", { version: 2, reason: "Waits" });
  });
  afterAll(() => client.end());

  const losses = () => findLosses(client, teamId, ledger, new RecordedQuotes());

  test("nothing is said of a team where all is well, with a quote for each commitment", async () => {
    expect(await losses()).toEqual([]);
    const quotes = new RecordedQuotes();
    await quotes.findWrong(client, teamId);
    expect(quotes.size).toBe(2);
  });

  test.each([
    ["a missing quote", "delete from quotes where card_number = 13", /quote of \d+:13 .* missing/],
    ["another due day", "update quotes set due_on = due_on + 1", /quote of \d+:13/],
    ["fewer items", "update quotes set items = items - 1", /quote of \d+:13/],
    [
      "a quote that nothing gave",
      "update quotes set revision = 1 where card_number = 13",
      /Nothing gave/,
    ],
    ["another stage", "update cards set stream_id = null where number = 13", /13: stream is null/],
    ["a place in the queue", "update cards set queue_rank = null", /15 does not stand before/],
    ["a blockage", "delete from spells where kind = 'blocked'", /16 is not blocked/],
    ["a lost card", "delete from cards where number = 14", /14 was acknowledged/],
    ["a lost move", "update cards set committed_on = null where number = 13", /committed is null/],
    ["wrong days", "update cards set cycle_days = 1 where number = 1", /1: 1 and/],
    ["a lost record", "delete from change_records where revision = 5", /has no records/],
    ["a lost change", "update changes set idempotency_key = null where revision = 5", /is lost/],
  ])("%s is seen", async (_, damage, told) => {
    await client.query("begin");
    try {
      await client.query(damage);
      expect((await losses()).join("\n")).toMatch(told);
    } finally {
      await client.query("rollback");
    }
  });
});
