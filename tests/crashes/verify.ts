import type { Client } from "pg";
import { importNameOf, type KnownCard, type Ledger } from "@/tests/crashes/ledger";
import type { RecordedQuotes } from "@/tests/crashes/recorded-quotes";
import { slowDays, usualWeek } from "@/tests/integration/services/support/slow-days";

type StoredCard = Record<string, unknown> & {
  number: number;
  version: number;
  title: string;
  committed: string | null;
  released: string | null;
  prioritised: string | null;
  rank: number | null;
  cycleDays: number | null;
  leadDays: number | null;
};

const storedCards = `
  select number, version, title, notes, to_char(prioritised_on, 'YYYY-MM-DD') as prioritised,
    to_char(committed_on, 'YYYY-MM-DD') as committed, to_char(released_on, 'YYYY-MM-DD') as released,
    to_char(cancelled_on, 'YYYY-MM-DD') as cancelled, queue_rank as rank,
    (select name from streams s where s.team_id = c.team_id and s.id = c.stream_id) as stream,
    cycle_days as "cycleDays", lead_days as "leadDays"
  from cards c where team_id = $1 order by number`;

/**
 * What is wrong with a team after a crash, in sentences; none when every acknowledged change is
 * there, none is there twice or by half, and days, quotes and change records agree with the cards.
 */
export async function findLosses(
  database: Client,
  teamId: number,
  ledger: Ledger,
  quotes: RecordedQuotes,
): Promise<string[]> {
  const { rows: cards } = await database.query<StoredCard>(storedCards, [teamId]);
  return [
    ...lostCards(cards, ledger),
    ...halfImports(cards, ledger),
    ...cards.flatMap(wrongDays),
    ...(await lostChanges(database, teamId, ledger)),
    ...wrongOrder(cards, ledger),
    ...(await wrongBlocks(database, teamId, ledger)),
    ...(await quotes.findWrong(database, teamId)),
    ...(await wrongRecords(database, teamId)),
  ];
}

function lostCards(cards: StoredCard[], ledger: Ledger): string[] {
  const byNumber = new Map(cards.map((card) => [card.number, card]));
  const problems = [...ledger.cards.values()].flatMap((known) => {
    const stored = byNumber.get(known.number);
    if (stored === undefined) return [`Card ${known.number} was acknowledged and is not there.`];
    if (stored.version < known.version) {
      return [`Card ${known.number} is at version ${stored.version}, not ${known.version}.`];
    }
    return stored.version === known.version ? differences(stored, known) : [];
  });
  const counts = new Map<string, number>();
  for (const { title } of cards) counts.set(title, (counts.get(title) ?? 0) + 1);
  for (const title of ledger.titles) {
    if ((counts.get(title) ?? 0) > 1)
      problems.push(`“${title}” is there ${counts.get(title)} times.`);
  }
  return problems;
}

function differences(stored: StoredCard, known: KnownCard): string[] {
  return Object.entries(stored)
    .filter(([field, value]) => field !== "rank" && known[field] !== value)
    .map(([field, value]) => `Card ${stored.number}: ${field} is ${value}, not ${known[field]}.`);
}

function halfImports(cards: StoredCard[], ledger: Ledger): string[] {
  const counts = new Map<string, number>();
  for (const { title } of cards) {
    const name = title.split(" ", 1)[0] ?? "";
    if (name.startsWith("import-")) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const unsure = new Set(
    ledger.unsure.filter(({ path }) => path === "/imports").map(({ body }) => importNameOf(body)),
  );
  return [...ledger.imports].flatMap(([name, { rows, isAcknowledged }]) => {
    const found = counts.get(name) ?? 0;
    const isRight = found === rows || (found === 0 && !isAcknowledged && unsure.has(name));
    return isRight ? [] : [`${name}: ${found} of ${rows} cards, acknowledged: ${isAcknowledged}.`];
  });
}

function wrongDays({ number, prioritised, committed, released, cycleDays, leadDays }: StoredCard) {
  const days = (from: string | null) =>
    from === null || released === null || released < from
      ? null
      : slowDays(from, released, usualWeek);
  return cycleDays === days(committed) && leadDays === days(prioritised)
    ? []
    : [`Card ${number}: ${cycleDays} and ${leadDays} days do not agree with its dates.`];
}

async function lostChanges(database: Client, teamId: number, { keys }: Ledger): Promise<string[]> {
  const { rows } = await database.query<{ key: string }>(
    "select idempotency_key as key from changes where team_id = $1",
    [teamId],
  );
  const stored = new Set(rows.map(({ key }) => key));
  return [...keys].filter((key) => !stored.has(key)).map((key) => `The change ${key} is lost.`);
}

/** Cards that were put before others and have not been moved since stand before them. */
function wrongOrder(cards: StoredCard[], { order }: Ledger): string[] {
  const ranks = new Map(cards.map(({ number, rank }) => [number, rank]));
  return [...order].flatMap(([number, before]) => {
    const [rank, next] = [ranks.get(number) ?? null, ranks.get(before) ?? null];
    // Cards without a rank come after all that have one.
    const isRight = rank !== null && (next === null || rank < next);
    return isRight ? [] : [`Card ${number} does not stand before card ${before}.`];
  });
}

/** A card is blocked where the last answer about it was to being blocked. */
async function wrongBlocks(database: Client, teamId: number, ledger: Ledger): Promise<string[]> {
  const { rows } = await database.query<{ number: number }>(
    "select card_number as number from spells where team_id = $1 and kind = 'blocked' and to_on is null",
    [teamId],
  );
  const blocked = new Set(rows.map(({ number }) => number));
  return [...ledger.blocked]
    .filter(([number, isBlocked]) => blocked.has(number) !== isBlocked)
    .map(([number, isBlocked]) => `Card ${number} is ${isBlocked ? "not " : ""}blocked.`);
}

/** Revisions without a gap, each with what it did, and the last record of a card equal to the card. */
async function wrongRecords(database: Client, teamId: number): Promise<string[]> {
  const { rows } = await database.query<{ problem: string }>(
    `with told as (
       select r.revision, c.number, c.side
       from change_records r
       cross join lateral jsonb_array_elements(
         case when jsonb_typeof(r.after) = 'array' then r.after else jsonb_build_array(r.after) end
       ) with ordinality as e (side, place)
       cross join lateral (select (e.side ->> 'number')::int as number, e.side) c
       where r.team_id = $1 and r.entity = 'card' and r.after is not null),
     last as (select distinct on (number) number, revision, side from told
              order by number, revision desc)
     select 'Revision ' || t.revision || ' has ' || count(c.*) || ' changes.' as problem
       from teams t left join changes c on c.team_id = t.id where t.id = $1
       group by t.id having count(c.*) <> t.revision or max(c.revision) <> t.revision
     union all
     select 'Change ' || c.revision || ' (' || c.action || ') has no records or no result.'
       from changes c where c.team_id = $1 and (c.result is null
         or not exists (select from change_records r
                        where r.team_id = c.team_id and r.revision = c.revision))
     union all
     select 'Card ' || c.number || ' is not as its last record says.'
       from cards c left join last l on l.number = c.number
       where c.team_id = $1 and (l.side is null
         or (l.side ->> 'version')::int is distinct from c.version
         or l.side ->> 'title' is distinct from c.title
         or l.side ->> 'notes' is distinct from c.notes
         or (l.side ->> 'prioritised')::date is distinct from c.prioritised_on
         or (l.side ->> 'committed')::date is distinct from c.committed_on
         or (l.side ->> 'released')::date is distinct from c.released_on
         or (l.side ->> 'cancelled')::date is distinct from c.cancelled_on
         or (l.side ->> 'streamId')::int is distinct from c.stream_id
         or (l.side ->> 'cycleDays')::int is distinct from c.cycle_days)
     union all
     select 'Import ' || i.id || ' says ' || i.created || ' cards and has ' || count(c.*) || '.'
       from imports i left join cards c on c.team_id = i.team_id and c.import_id = i.id
       where i.team_id = $1 group by i.team_id, i.id having count(c.*) <> i.created`,
    [teamId],
  );
  return rows.map(({ problem }) => problem);
}
