import type { APIRequestContext } from "@playwright/test";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { createWorkCalendar } from "@/lib/dates/work-calendar";
import { importCsv } from "@/tests/browser/planning/made-up-cards";
import { addCards } from "@/tests/browser/support/add-cards";
import type { TestTeam } from "@/tests/browser/support/test";

const calendar = createWorkCalendar({
  dayCount: "working",
  workingWeek: [1, 2, 3, 4, 5],
  holidays: [],
});

/**
 * A card released on each of the last 70 working days, so that n more are out on the nth working
 * day; answers that day as a page writes it. Three wait, the first promised for the second day.
 */
export async function steadyTeam(
  request: APIRequestContext,
  team: TestTeam,
): Promise<{ inDays: (days: number) => string; numbers: number[] }> {
  const forecast = await request.get(`/api/v1/teams/${team.slug}/forecast`);
  const { asOf } = await forecast.json();
  const today = toDayNumber(asOf);
  const rows: string[] = [];
  for (let day = today - 1; rows.length < 70; day -= 1) {
    if (calendar.counts(day)) rows.push(`Done ${day},Feature,${toIsoDay(day)},${toIsoDay(day)}`);
  }
  await importCsv(request, team.slug, `Title,Type,Committed,Released\n${rows.join("\n")}\n`);
  const inDays = (days: number) => toIsoDay(calendar.dueDay(today, days));
  const cards = await addCards(request, team, [
    { title: "Bridge", prioritised: "2026-01-05", promised: inDays(2) },
    { title: "Tunnel", prioritised: "2026-01-06" },
    { title: "Ferry", prioritised: "2026-01-07" },
  ]);
  return { inDays, numbers: cards.map(({ number }) => number) };
}
