import "server-only";
import type { Spell } from "@/lib/cards/history/card-spells";
import type { CardRow } from "@/lib/db/card-row";
import { type Database, database } from "@/lib/db/client";
import type { Source } from "@/lib/db/write-team";

/** What of a card a change touched: the card itself or its spells. */
type Touched<Side> = { revision: number; before: Side | null; after: Side | null };

type SpellsSide = { number: number; spells: Spell[] };

export type CardChange = {
  revision: number;
  at: Date;
  actor: string;
  source: Source;
  place: string | null;
  action: string;
  undoes: number | null;
  before: CardRow | null;
  after: CardRow | null;
};

/** What happened to one card, the latest first. */
export async function findCardChanges(
  teamId: number,
  number: number,
  db: Database = database(),
): Promise<CardChange[]> {
  const cards = await findTouched<CardRow>(db, teamId, "card", number);
  if (cards.length === 0) return [];
  const changes = await db.$queryRaw<Omit<CardChange, "before" | "after">[]>`
    select revision, at, actor, source::text as source, place, action, undoes from changes
    where team_id = ${teamId} and revision = any(${cards.map((card) => card.revision)}::int[])`;
  const byRevision = new Map(changes.map((change) => [change.revision, change]));
  return cards.flatMap(({ revision, before, after }) => {
    const change = byRevision.get(revision);
    return change ? [{ ...change, before, after }] : [];
  });
}

/** How a card's spells changed, by the change that did it. */
export async function findSpellChanges(
  teamId: number,
  number: number,
): Promise<Map<number, { before: Spell[]; after: Spell[] }>> {
  const touched = await findTouched<SpellsSide>(database(), teamId, "spells", number);
  return new Map(
    touched.map(({ revision, before, after }) => [
      revision,
      { before: before?.spells ?? [], after: after?.spells ?? [] },
    ]),
  );
}

/** The records of one card, and its part of records of many cards (imports, bulk changes). */
async function findTouched<Side>(
  db: Database,
  teamId: number,
  entity: "card" | "spells",
  number: number,
): Promise<Touched<Side>[]> {
  return db.$queryRaw<Touched<Side>[]>`
    select revision, before, after from (
      select revision, before, after from change_records
      where team_id = ${teamId} and entity = ${entity}
        and first_id = ${number} and last_id = ${number} and first_id = last_id
      union all
      select revision,
             jsonb_path_query_first(before, '$[*] ? (@.number == $n)', jsonb_build_object('n', ${number}::int)),
             jsonb_path_query_first(after, '$[*] ? (@.number == $n)', jsonb_build_object('n', ${number}::int))
      from change_records
      where team_id = ${teamId} and entity = ${entity}
        and first_id <> last_id and first_id <= ${number} and last_id >= ${number}
    ) touched
    where before is not null or after is not null
    order by revision desc`;
}

type ListEntity = "type" | "size" | "stream";

/** The greatest key that a change of an entry of a list tells of; 0 without any. */
export async function findLastListId(
  teamId: number,
  entity: string,
  db: Database,
): Promise<number> {
  const [row] = await db.$queryRaw<{ id: number | null }[]>`
    select max(first_id) as id from change_records
    where team_id = ${teamId} and entity = ${entity} and first_id = last_id`;
  return row?.id ?? 0;
}

/** The last names of types, sizes and streams that are gone from a team's lists. */
export async function findGoneNames(teamId: number): Promise<Map<string, string>> {
  const rows = await database().$queryRaw<{ entity: ListEntity; id: number; name: string }[]>`
    select entity, first_id as id, before ->> 'name' as name from change_records
    where team_id = ${teamId} and entity in ('type', 'size', 'stream') and after is null
      and first_id = last_id and before is not null
    order by revision`;
  return new Map(rows.map(({ entity, id, name }) => [`${entity}:${id}`, name]));
}
