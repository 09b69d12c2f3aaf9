import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { alertKinds } from "@/lib/cards/alerts/alert";
import { editAlert } from "@/lib/services/alerts/edit-alerts";
import { findDueAlerts } from "@/lib/services/alerts/find-due-alerts";
import { dayRateEditor } from "@/lib/services/costs/day-rates";
import { loadGivenQuotes } from "@/lib/services/evidence/load-given-quotes";
import { saveStreams } from "@/lib/services/settings/edit-team-list";
import { loadTeam } from "@/lib/services/team/load-team";
import { blockCard } from "@/lib/services/wall/block-card";
import { commitCard } from "@/lib/services/wall/commit-card";
import { releaseCard } from "@/lib/services/wall/release-card";
import { unblockCard } from "@/lib/services/wall/unblock-card";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { makeAlert, makeWatchedTeam, turn } from "@/tests/integration/alerts/support/watched-team";
import { query } from "@/tests/integration/db/support/team-state";
import { at } from "@/tests/integration/services/support/at";
import { Receiver } from "@/tests/setup/webhook-receiver";

const receiver = new Receiver();
beforeAll(() => receiver.start());
afterAll(() => receiver.stop());
beforeEach(async () => {
  receiver.clear();
  vi.stubEnv("WALLTIME_WEBHOOK_NETWORKS", "127.0.0.0/8");
  vi.stubEnv("WALLTIME_URL", "https://walltime.example.org");
  await query("delete from alerts");
});

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** What came since it was last asked. */
function told(): { kind: string; id: string; text: string }[] {
  return receiver.received.splice(0).flatMap(({ body }) => JSON.parse(body).alerts);
}

async function toldOn(day: string) {
  await turn(day);
  return told().map(({ id, text }) => [id, text]);
}

describe("what is told", () => {
  test("is a card near its SLA, then over it, each once", async () => {
    const context = await makeWatchedTeam();
    await makeAlert(context, { address: receiver.url(), kinds: ["near-sla", "over-sla"] });
    await turn("2026-03-31");
    const { number } = await makeCard(at(context, "2026-04-01"), {
      title: "Log in",
      committed: "2026-04-01",
    });
    expect(await toldOn("2026-04-02")).toEqual([]);
    expect(await toldOn("2026-04-06")).toEqual([]);
    expect(await toldOn("2026-04-07")).toEqual([
      [
        `near-sla:${number}:2026-04-01`,
        `#${number} Log in is near its SLA: day 5 of 6, due by the end of 8 Apr 2026.`,
      ],
    ]);
    expect(await toldOn("2026-04-08")).toEqual([]);
    expect(await toldOn("2026-04-09")).toEqual([
      [
        `over-sla:${number}:2026-04-01`,
        `#${number} Log in is over its SLA: day 7 of 6, so 1 working day over.`,
      ],
    ]);
    expect(await toldOn("2026-04-10")).toEqual([]);
  });

  test("is a card that was committed again and is over again", async () => {
    const context = await makeWatchedTeam();
    const { number } = await makeCard(at(context, "2026-03-23"), { committed: "2026-03-23" });
    await makeAlert(context, { address: receiver.url() });
    await turn("2026-03-23");
    expect(await toldOn("2026-03-31")).toHaveLength(1);
    const api = at(context, "2026-04-01");
    await query("update cards set committed_on = '2026-04-01' where team_id = $1 and number = $2", [
      context.teamId,
      number,
    ]);
    await makeCard(api, { title: "Another" });
    expect(await toldOn("2026-04-08")).toEqual([]);
    expect(await toldOn("2026-04-09")).toEqual([
      [`over-sla:${number}:2026-04-01`, expect.any(String)],
    ]);
  });

  test("is a card blocked for as many days as somebody chose, again when it is blocked again", async () => {
    const context = await makeWatchedTeam();
    const card = await makeCard(at(context, "2026-04-01"), { committed: "2026-04-01" });
    await makeAlert(context, { address: receiver.url(), kinds: ["blocked"], blockedDays: 3 });
    await turn("2026-04-01");
    await blockCard(at(context, "2026-04-02"), card.number, { reason: "No keys" });
    expect(await toldOn("2026-04-03")).toEqual([]);
    // Saturday: no more than two working days.
    expect(await toldOn("2026-04-04")).toEqual([]);
    expect(await toldOn("2026-04-06")).toEqual([
      [
        `blocked:${card.number}:2026-04-02`,
        `#${card.number} A card has been blocked since 2 Apr 2026, for 3 working days (No keys).`,
      ],
    ]);
    await unblockCard(at(context, "2026-04-07"), card.number, {});
    await blockCard(at(context, "2026-04-08"), card.number, { reason: null });
    expect(await toldOn("2026-04-09")).toEqual([]);
    expect(await toldOn("2026-04-10")).toEqual([
      [`blocked:${card.number}:2026-04-08`, expect.any(String)],
    ]);
  });

  test("is no card that was blocked for long when somebody asked to be told sooner", async () => {
    const context = await makeWatchedTeam();
    const card = await makeCard(at(context, "2026-04-01"), { committed: "2026-04-01" });
    const made = { address: receiver.url(), kinds: ["blocked" as const], blockedDays: 10 };
    const { alert } = await makeAlert(context, made);
    await turn("2026-04-01");
    await blockCard(at(context, "2026-04-02"), card.number, { reason: null });
    expect(await toldOn("2026-04-08")).toEqual([]);
    await editAlert({ ...context, source: "screen" }, alert.id, { blockedDays: 3 });
    expect(await toldOn("2026-04-09")).toEqual([]);
  });

  test("is a stream over its limit, again only after it was back within it", async () => {
    const context = await makeWatchedTeam();
    const { streams } = await loadTeam(context);
    const [stream] = streams;
    await saveStreams(
      { ...context, source: "screen" },
      streams.map(({ id, name, kind }) => ({
        ...{ id, name, kind },
        wipLimit: id === stream?.id ? 1 : null,
      })),
    );
    await makeAlert(context, { address: receiver.url(), kinds: ["stream-over-limit"] });
    await turn("2026-04-01");
    const commit = (day: string) =>
      makeCard(at(context, day), { committed: day, stream: stream?.name ?? "" });
    await commit("2026-04-01");
    expect(await toldOn("2026-04-01")).toEqual([]);
    const second = await commit("2026-04-02");
    expect(await toldOn("2026-04-02")).toEqual([
      [
        expect.stringMatching(`^stream-over-limit:${stream?.id}:\\d+$`),
        `${stream?.name} is over its limit: 2 cards, limit 1.`,
      ],
    ]);
    await commit("2026-04-03");
    expect(await toldOn("2026-04-03")).toEqual([]);
    const numbers = [second.number, second.number + 1];
    for (const number of numbers) await releaseCard(at(context, "2026-04-06"), number, {});
    expect(await toldOn("2026-04-06")).toEqual([]);
    const fourth = await makeCard(at(context, "2026-04-07"), { prioritised: "2026-04-07" });
    await commitCard(at(context, "2026-04-07"), fourth.number, { stream: stream?.name });
    expect(await toldOn("2026-04-07")).toEqual([
      [expect.stringMatching(`^stream-over-limit:${stream?.id}:\\d+$`), expect.any(String)],
    ]);
  });

  test("is a week that is over, on the first morning of the next", async () => {
    const context = await makeWatchedTeam();
    await makeCard(at(context, "2026-04-01"), { committed: "2026-04-01" });
    await makeAlert(context, { address: receiver.url(), kinds: ["weekly"] });
    // Of the week that was over when it was made, nothing.
    expect(await toldOn("2026-04-01")).toEqual([]);
    await makeCard(at(context, "2026-04-03"), { committed: "2026-03-30", released: "2026-04-03" });
    expect(await toldOn("2026-04-05")).toEqual([]);
    expect(await toldOn("2026-04-06")).toEqual([
      [
        "weekly:2026-04-06",
        "In the week from 30 Mar 2026 to 5 Apr 2026, 1 card was released. Now 1 card is in progress: 0 over the SLA, 0 blocked.",
      ],
    ]);
    expect(await toldOn("2026-04-07")).toEqual([]);
  });

  test("is a week whose cards over the SLA are not known only while none of them has one", async () => {
    const { context } = await makeTeam({ timeZone: "Europe/London" });
    const overSla = async (team: typeof context) =>
      (await findDueAlerts(at(team, "2026-04-06"), new Set(["weekly"]))).map(({ fact }) =>
        fact.kind === "weekly" ? fact.overSla : undefined,
      );
    expect(await overSla(context)).toEqual([0]);
    await makeCard(at(context, "2026-04-01"), { committed: "2026-04-01" });
    expect(await overSla(context)).toEqual([null]);
    expect(await overSla(await makeWatchedTeam())).toEqual([0]);
  });

  test("is the drift alarm of the SLA page, while it is news", async () => {
    const context = await makeWatchedTeam();
    // From May on everything takes three times as long.
    for (let week = 0; week < 16; week += 1) {
      const day = (offset: number) =>
        new Date(Date.UTC(2026, 4, 4 + 7 * week + offset)).toISOString().slice(0, 10);
      for (let count = 0; count < 2; count += 1) {
        await makeCard(at(context, "2026-09-30"), { committed: day(0), released: day(25) });
      }
    }
    const firedBy = async (day: string) =>
      (await loadGivenQuotes(at(context, day), {})).drift?.firedOn.at(-1);
    const days = Array.from({ length: 60 }, (_, index) => dayAfter("2026-06-15", index));
    let news: string | undefined;
    for (const day of days) {
      if ((await firedBy(day)) !== undefined) {
        news = day;
        break;
      }
    }
    const firedOn = await firedBy(news ?? "");
    const due = async (day: string) =>
      (await findDueAlerts(at(context, day), new Set(["drift"]))).map(({ fact }) => fact);
    expect(await due(news ?? "")).toMatchObject([{ kind: "drift", firedOn }]);
    expect(await due(dayAfter(news ?? "", -1))).toEqual([]);
    // After the last alarm it is news for a month.
    const last = (await firedBy("2026-12-30")) ?? "";
    expect(await due(dayAfter(last, 31))).toMatchObject([{ firedOn: last }]);
    expect(await due(dayAfter(last, 32))).toEqual([]);
  });

  test("is nothing that was so already when somebody asked to be told", async () => {
    const context = await makeWatchedTeam();
    await makeCard(at(context, "2026-04-01"), { committed: "2026-04-01" });
    const near = await makeCard(at(context, "2026-04-08"), { committed: "2026-04-08" });
    const screen = { ...context, source: "screen" as const };
    const { alert } = await makeAlert(context, { address: receiver.url(), kinds: ["over-sla"] });
    expect(await toldOn("2026-04-14")).toEqual([]);
    await editAlert(screen, alert.id, { kinds: ["near-sla", "over-sla"] });
    // The one is over since before, the other near its SLA since before.
    expect(await toldOn("2026-04-14")).toEqual([]);
    expect(await toldOn("2026-04-16")).toEqual([
      [`over-sla:${near.number}:2026-04-08`, expect.any(String)],
    ]);
  });

  test("waits for seven in the morning in the team's zone, unless the team is at work", async () => {
    const context = await makeWatchedTeam();
    await makeCard(at(context, "2026-04-01"), { committed: "2026-04-01" });
    await makeAlert(context, { address: receiver.url() });
    await turn("2026-04-08");
    const { checkTeams } = await import("@/lib/services/alerts/check-teams");
    const waiting = async (instant: string) => {
      await checkTeams((error) => {
        throw error;
      }, new Date(instant));
      return query("select from alert_messages where state = 'waiting'");
    };
    // 00:30 and 06:30 in London's summer.
    expect(await waiting("2026-04-08T23:30:00Z")).toEqual([]);
    expect(await waiting("2026-04-09T05:30:00Z")).toEqual([]);
    expect(await waiting("2026-04-09T06:00:00Z")).toHaveLength(1);
  });

  test("says nothing of costs", async () => {
    const context = await makeWatchedTeam();
    const owner = { ...context, source: "screen" as const };
    const rate = { client: "Acme", from: "2026-01-01", amount: "98765", currency: "GBP" };
    await dayRateEditor.add(owner, rate);
    const card = { committed: "2026-04-01", client: "Acme" };
    await makeCard(at(context, "2026-04-01"), card);
    const due = await findDueAlerts(at(context, "2026-04-20"), new Set(alertKinds));
    expect(due.map(({ fact }) => fact.kind)).toContain("over-sla");
    expect(JSON.stringify(due)).not.toMatch(/98.?765|cost|amount|budget|currency/i);
  });
});
