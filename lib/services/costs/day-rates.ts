import "server-only";
import type { DayRate } from "@/lib/cards/costs/cost-entries";
import { amountDigits } from "@/lib/cards/costs/currency";
import { nameKey } from "@/lib/cards/fields/name-key";
import { requireCosts } from "@/lib/cards/people/actor";
import { showDay } from "@/lib/dates/show-day";
import { deleteDayRate, findDayRates, putDayRate } from "@/lib/db/day-rates";
import { findVersions } from "@/lib/db/settings-versions";
import { amountText } from "@/lib/metrics/costs/money";
import { invalid } from "@/lib/services/costs/cost-money";
import { entryEditor, type Versioned } from "@/lib/services/costs/entry-editor";
import { loadCurrency } from "@/lib/services/costs/set-currency";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/** Adds, replaces and removes what a person's day costs. A 422 Problem for a second rate of a day. */
export const dayRateEditor = entryEditor<DayRate>({
  entity: "day_rate",
  noun: "rate",
  find: findDayRates,
  put: putDayRate,
  remove: deleteDayRate,
  check({ client, from }, others) {
    const keyOf = (name: string | null) => name && nameKey(name);
    const isTaken = others.some((one) => one.from === from && keyOf(one.client) === keyOf(client));
    if (!isTaken) return;
    const whose = client === null ? "The team" : client;
    const message = `${whose} has a rate from ${showDay(from)} already. Change that one, or choose another day.`;
    throw invalid("from", "rate-of-that-day", message);
  },
});

/** A team's day rates: the team's own first, then by client, the earliest first. */
export async function listDayRates(context: ServiceContext): Promise<Versioned<DayRate>[]> {
  requireCosts(context);
  const team = await loadTeam(context);
  return rememberForRevision(team, "day-rates", async () => {
    const digits = amountDigits(await loadCurrency({ ...context, team }));
    const rows = await findDayRates(team.id);
    const versions = await findVersions(team.id, "day_rate");
    return rows.map((row) => ({
      ...row,
      amount: amountText(row.amount, digits),
      version: versions.get(row.id) ?? 0,
    }));
  });
}
