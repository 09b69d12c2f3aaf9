import "server-only";
import type { IsoDay } from "@/lib/dates/day";
import { arrayLiteral } from "@/lib/db/array-literal";
import { type Database, database } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/days";

/** The P85 day that stakeholders were told for a card of the queue. */
export type SaidForecast = { saidOn: IsoDay; likelyOn: IsoDay; place: number };

/** What was said of the given cards, by number, the first first. */
export async function findSaidForecasts(
  teamId: number,
  numbers: readonly number[],
  db: Database = database(),
): Promise<Map<number, SaidForecast[]>> {
  const rows = await db.$queryRaw<
    { cardNumber: number; saidOn: Date; likelyOn: Date; place: number }[]
  >`
    select card_number as "cardNumber", said_on as "saidOn", likely_on as "likelyOn", place
    from said_forecasts
    where team_id = ${teamId} and card_number = any(${arrayLiteral(numbers)}::int[])
    order by card_number, id`;
  const said = new Map<number, SaidForecast[]>();
  for (const { cardNumber, saidOn, likelyOn, place } of rows) {
    const one = { saidOn: toDay(saidOn), likelyOn: toDay(likelyOn), place };
    said.set(cardNumber, [...(said.get(cardNumber) ?? []), one]);
  }
  return said;
}

/** Adds what was said of cards where it differs from what was said of them last. */
export async function noteSaidForecasts(
  db: Database,
  teamId: number,
  change: { revision: number; saidOn: IsoDay },
  said: readonly { number: number; likelyOn: IsoDay; place: number }[],
): Promise<void> {
  const numbers = arrayLiteral(said.map(({ number }) => number));
  const days = arrayLiteral(said.map(({ likelyOn }) => likelyOn));
  const places = arrayLiteral(said.map(({ place }) => place));
  await db.$executeRaw`
    insert into said_forecasts (team_id, card_number, id, said_on, likely_on, place, revision)
    select ${teamId}, x.number, coalesce(last.id, 0) + 1, ${toDate(change.saidOn)}::date,
           x.likely_on, x.place, ${change.revision}
    from unnest(${numbers}::int[], ${days}::date[], ${places}::int[]) as x (number, likely_on, place)
    left join lateral (
      select id, likely_on from said_forecasts s
      where s.team_id = ${teamId} and s.card_number = x.number order by id desc limit 1
    ) last on true
    where last.likely_on is distinct from x.likely_on`;
}
