import "server-only";
import { type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";
import { dayInZone } from "@/lib/dates/day-in-zone";
import { createWorkCalendar } from "@/lib/dates/work-calendar";
import type { Transaction } from "@/lib/db/client";
import { noteExpedites } from "@/lib/db/expedites";
import { insertQuotes } from "@/lib/db/quotes";
import { findReleaseDeltas } from "@/lib/db/release-deltas";
import { findHolidays, getTeamById } from "@/lib/db/teams";
import { quotesOf } from "@/lib/metrics/quote";
import { formatSlaRule } from "@/lib/metrics/sla-rule";

type CommittedSide = { number?: unknown; committed?: unknown } | null;

/** Gathers, from what a change records, the cards whose commit day it set to a late day. */
export class CommitWatch {
  readonly #committed = new Map<number, IsoDay>();
  readonly #earliest: IsoDay;

  constructor(now: Date) {
    // Nowhere on earth is it earlier than this; most imported days lie before it.
    this.#earliest = toIsoDay(Math.floor(now.getTime() / 86_400_000) - 1);
  }

  see(entity: string, number: number, before: CommittedSide, after: CommittedSide): void {
    if (entity !== "card" || typeof after?.committed !== "string") return;
    if (after.committed < this.#earliest || before?.committed === after.committed) return;
    this.#committed.set(number, after.committed);
  }

  on(day: IsoDay): number[] {
    return [...this.#committed].filter(([, committed]) => committed === day).map(([one]) => one);
  }

  get isEmpty(): boolean {
    return this.#committed.size === 0;
  }
}

/**
 * For cards that a change committed on the day on which it is made: freezes each one's quote and
 * notes whom it overtook in the queue, unless they came in a file or with the sample, where nobody
 * chose between cards. Cards whose commit day was past when it became known get neither: their
 * quotes follow from the record. Definition: METRICS section 6.
 */
export async function settleCommitments(
  tx: Transaction,
  change: { teamId: number; revision: number; actor: string; at: Date; source: string },
  watch: CommitWatch,
): Promise<void> {
  if (watch.isEmpty) return;
  const { teamId, source, ...rest } = change;
  const team = await getTeamById(teamId, tx);
  if (!team) return;
  const today = dayInZone(change.at, team.timeZone);
  const numbers = watch.on(today);
  if (numbers.length === 0) return;

  const holidays = await findHolidays(teamId, tx);
  const calendar = createWorkCalendar({ ...team, holidays: holidays.map(({ day }) => day) });
  const { rule } = team;
  const committed = toDayNumber(today);
  const cards = await tx.card.findMany({
    where: { teamId, number: { in: numbers }, binnedAt: null },
    select: { number: true, typeId: true, sizeId: true },
    orderBy: { number: "asc" },
  });
  const deltas = await findReleaseDeltas(teamId, { first: committed, last: committed - 1 }, tx);
  const quotes = quotesOf(
    cards.map((card) => ({ ...card, committed })),
    deltas,
    rule,
    calendar,
  );
  await insertQuotes(
    tx,
    teamId,
    change.revision,
    cards.flatMap(({ number }, index) => {
      const quote = quotes[index];
      return quote ? [{ ...quote, cardNumber: number, rule: formatSlaRule(rule) }] : [];
    }),
  );
  if (source === "import" || source === "system") return;
  await noteExpedites(tx, teamId, rest, { numbers, on: today }, calendar);
}
