import { expect, test } from "vitest";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { loadSpread } from "@/lib/services/evidence/load-spread";
import { loadCumulativeFlow } from "@/lib/services/hidden-work/load-flow-figures";
import { loadFlowEfficiency } from "@/lib/services/hidden-work/load-waiting";
import { collectGarbage } from "@/lib/services/team/collect-garbage";
import { insertReleasedCards } from "@/tests/bench/many-cards";
import { makeTeam } from "@/tests/factories/make-team";
import { takeLooseStatements } from "@/tests/setup/team-scope-guard";

const cards = 20_000;
const days = 15;

function heapMb(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}

test("a walk through days keeps one copy of a large team, not one a day", async () => {
  const { context } = await makeTeam();
  await insertReleasedCards([context.teamId], cards);
  // Cards of any number of teams at once, which no program asks for.
  takeLooseStatements();
  const look = async (day: number) => {
    const asOf = toIsoDay(toDayNumber("2025-06-01") + day);
    await loadFlowEfficiency(context, { asOf });
    await loadCumulativeFlow(context, { asOf });
    await loadSpread(context, { asOf });
  };
  const begun = heapMb();
  await look(0);
  const once = heapMb() - begun;
  for (let day = 1; day < days; day += 1) await look(day);
  const walked = heapMb() - begun;
  expect(walked).toBeLessThan(2 * once + 20);
});
