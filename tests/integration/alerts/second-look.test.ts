import pg from "pg";
import { expect, test, vi } from "vitest";
import { alertKinds } from "@/lib/cards/alerts/alert";
import { episodesOf } from "@/lib/metrics/hidden-work/blocked-days";
import { slaFigures } from "@/lib/metrics/sla-figures";
import { findDueAlerts } from "@/lib/services/alerts/find-due-alerts";
import { loadTeam } from "@/lib/services/team/load-team";
import { blockCard } from "@/lib/services/wall/block-card";
import { makeCard } from "@/tests/factories/make-card";
import { makeWatchedTeam } from "@/tests/integration/alerts/support/watched-team";
import { at } from "@/tests/integration/services/support/at";

vi.mock("@/lib/metrics/hidden-work/blocked-days", async (original) => {
  const real = await original<typeof import("@/lib/metrics/hidden-work/blocked-days")>();
  return { ...real, episodesOf: vi.fn(real.episodesOf) };
});
vi.mock("@/lib/metrics/sla-figures", async (original) => {
  const real = await original<typeof import("@/lib/metrics/sla-figures")>();
  return { ...real, slaFigures: vi.fn(real.slaFigures) };
});

const kinds = new Set(alertKinds);

/** What a look at a team finds, and what it took: statements, blocked episodes, SLA figures. */
async function look(context: Parameters<typeof findDueAlerts>[0], asked = kinds) {
  const reading = { ...context, team: await loadTeam(context) };
  const query = vi.spyOn(pg.Client.prototype, "query");
  vi.mocked(episodesOf).mockClear();
  vi.mocked(slaFigures).mockClear();
  const found = await findDueAlerts(reading, asked);
  const [episodes, figures] = [vi.mocked(episodesOf), vi.mocked(slaFigures)];
  const took = [query, episodes, figures].map(({ mock }) => mock.calls.length);
  query.mockRestore();
  return { found, took };
}

test("a second look at a team that is as it was works nothing out", async () => {
  const team = await makeWatchedTeam();
  const day = at(team, "2026-04-20");
  const card = await makeCard(day, { committed: "2026-04-01" });
  await blockCard(day, card.number, { reason: "No keys" });

  const first = await look(day);
  expect(first.found.map(({ fact }) => fact.kind)).toEqual(["over-sla", "blocked", "weekly"]);
  for (const count of first.took) expect(count).toBeGreaterThan(0);

  expect(await look(day)).toEqual({ found: first.found, took: [0, 0, 0] });
  // For an alert of fewer kinds neither.
  const blocked = await look(day, new Set(["blocked"]));
  expect(blocked).toEqual({ found: [first.found[1]], took: [0, 0, 0] });
});

test("another day and another revision are worked out anew", async () => {
  const team = await makeWatchedTeam();
  const card = await makeCard(at(team, "2026-04-01"), { committed: "2026-04-01" });
  await blockCard(at(team, "2026-04-02"), card.number, { reason: null });
  const days = async (day: string) =>
    (await look(at(team, day), new Set(["blocked"]))).found.map(({ fact }) =>
      fact.kind === "blocked" ? fact.days : null,
    );
  expect(await days("2026-04-03")).toEqual([2]);
  expect(await days("2026-04-06")).toEqual([3]);
  const other = await makeCard(at(team, "2026-04-06"), { committed: "2026-04-06" });
  await blockCard(at(team, "2026-04-06"), other.number, { reason: null });
  expect((await days("2026-04-06")).sort()).toEqual([1, 3]);
});
