import "server-only";
import { type IsoDay, toDayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import { arrayLiteral } from "@/lib/db/array-literal";
import { type Database, database } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/days";

/** A commitment ahead of cards that ranked above it in the queue that day. */
export type Expedite = {
  cardNumber: number;
  committedOn: IsoDay;
  actor: string;
  at: Date;
  /** In the order of the queue; days waited are null for a card without a prioritised day */
  overtaken: { number: number; waitedDays: number | null }[];
};

type StoredExpedite = Omit<Expedite, "committedOn" | "overtaken"> & {
  committedOn: Date;
  overtaken: [number: number, waitedDays: number | null][];
};

/** The expedites of the given cards, oldest first. */
export async function findExpedites(
  teamId: number,
  cardNumbers: readonly number[],
  db: Database = database(),
): Promise<Expedite[]> {
  const rows = await db.$queryRaw<StoredExpedite[]>`
    select card_number as "cardNumber", committed_on as "committedOn", actor, at, overtaken
    from expedites
    where team_id = ${teamId} and card_number = any(${arrayLiteral(cardNumbers)}::int[])
    order by card_number, id`;
  return rows.map(({ committedOn, overtaken, ...row }) => ({
    ...row,
    committedOn: toDay(committedOn),
    overtaken: overtaken.map(([number, waitedDays]) => ({
      number,
      waitedDays,
    })),
  }));
}

/** How often a card was overtaken while it waited. */
export async function countOvertaken(teamId: number, cardNumber: number): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from expedites
    where team_id = ${teamId} and exists (
      select 1 from jsonb_array_elements(overtaken) as one
      where (one ->> 0)::int = ${cardNumber})`;
  return row?.count ?? 0;
}

/**
 * Notes, for cards committed on a day, which cards of the queue ranked above them (no rank: earlier
 * prioritised; of one day: neither) and how long those had waited. A card committed twice on a day
 * is marked by the last time. Definition: METRICS section 7, "Overtaken".
 */
export async function noteExpedites(
  db: Database,
  teamId: number,
  change: { revision: number; actor: string; at: Date },
  committed: { numbers: readonly number[]; on: IsoDay },
  calendar: WorkCalendar,
): Promise<void> {
  const rows = await db.$queryRaw<Overtaking[]>`
    select x.number as "cardNumber", q.number, q.prioritised_on - date '1970-01-01' as prioritised
    from cards x
    join cards q on q.team_id = ${teamId} and q.committed_on is null and q.released_on is null
      and q.cancelled_on is null and q.binned_at is null
      and (q.queue_rank is not null or q.prioritised_on is not null)
      and (coalesce(q.queue_rank, 'infinity'), coalesce(q.prioritised_on, 'infinity'))
        < (coalesce(x.queue_rank, 'infinity'), coalesce(x.prioritised_on, 'infinity'))
    where x.team_id = ${teamId} and x.number = any(${[...committed.numbers]}::int[])
    order by x.number, coalesce(q.queue_rank, 'infinity'), coalesce(q.prioritised_on, 'infinity'),
      q.number`;
  await db.expedite.deleteMany({
    where: {
      teamId,
      cardNumber: { in: [...committed.numbers] },
      committedOn: toDate(committed.on),
    },
  });
  const today = toDayNumber(committed.on);
  for (const cardNumber of new Set(rows.map((row) => row.cardNumber))) {
    const overtaken = rows.filter((row) => row.cardNumber === cardNumber);
    const { _max } = await db.expedite.aggregate({
      where: { teamId, cardNumber },
      _max: { id: true },
    });
    await db.expedite.create({
      data: {
        teamId,
        cardNumber,
        id: (_max.id ?? 0) + 1,
        committedOn: toDate(committed.on),
        ...change,
        overtaken: overtaken.map(({ number, prioritised }) => [
          number,
          prioritised === null ? null : calendar.cardDays(prioritised, today),
        ]),
      },
    });
  }
}

type Overtaking = { cardNumber: number; number: number; prioritised: number | null };
