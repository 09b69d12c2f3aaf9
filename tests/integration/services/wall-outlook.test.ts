import { beforeEach, describe, expect, test } from "vitest";
import { countInProgress, queueOutlook } from "@/lib/cards/wall/queue-outlook";
import { byQueueOrder } from "@/lib/cards/wall/wall-card";
import { addCards } from "@/lib/services/cards/add-cards";
import { loadForecast } from "@/lib/services/forecast/load-forecast";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { loadWall } from "@/lib/services/wall/load-wall";
import { makeTeam } from "@/tests/factories/make-team";

/** Monday 2 March 2026 */
const now = new Date("2026-03-02T12:00:00Z");
let context: ServiceContext & { source: "api" };

type Days = { committed?: string; released?: string; prioritised?: string };
const cards = (title: string, days: Days[]) =>
  addCards(
    context,
    days.map((one) => ({ title, type: "Feature", ...one })),
  );

beforeEach(async () => {
  const team = await makeTeam();
  context = { ...team.context, now, source: "api" };
});

async function expected() {
  const wall = await loadWall(context);
  const queue = wall.cards.filter((card) => card.place === "queue").sort(byQueueOrder);
  return { wall, queue: queueOutlook(wall.outlook, queue, countInProgress(wall.cards)) };
}

describe("the outlook of the wall's queue", () => {
  test("has the days that the forecast has", async () => {
    const released = [16, 17, 18, 19, 20, 23, 24, 25, 26, 27].map((date) => ({
      committed: `2026-02-${date - 1}`,
      released: `2026-02-${date}`,
    }));
    await cards("Done", [...released, ...released.slice(3)]);
    await cards("Open", [{ committed: "2026-02-26" }, { committed: "2026-02-27" }]);
    await cards("Waits", [{ prioritised: "2026-02-02" }, { prioritised: "2026-02-03" }]);

    const { queue } = await expected();
    const forecast = await loadForecast(context, {});
    expect(queue).toEqual(
      forecast.queue?.map(({ slaDate, p85 }) => ({ slaOn: slaDate, likelyOn: p85 })),
    );
    expect(queue[0]?.likelyOn).toBe("2026-03-03");
    expect(queue[0]?.slaOn).not.toBeNull();
  });

  test("is empty with too few releases, and without a queue nothing is worked out", async () => {
    await cards("Waits", [{ prioritised: "2026-02-02" }]);
    expect((await expected()).queue).toEqual([{ slaOn: null, likelyOn: null }]);
    expect((await expected()).wall.outlook).toEqual({ likelyOut: [], slaDates: {} });
  });
});
