import "server-only";
import type { CardRow } from "@/lib/db/cards";
import { type Database, database } from "@/lib/db/client";
import type { Source } from "@/lib/db/write-team";

export type CardChange = {
  revision: number;
  at: Date;
  actor: string;
  source: Source;
  action: string;
  undoes: number | null;
  before: CardRow | null;
  after: CardRow | null;
};

/**
 * What happened to one card, the latest first: its own records, and its part of records of many
 * cards (imports, bulk changes).
 */
export async function findCardChanges(
  teamId: number,
  number: number,
  db: Database = database(),
): Promise<CardChange[]> {
  return db.$queryRaw<CardChange[]>`
    select c.revision, c.at, c.actor, c.source::text as source, c.action, c.undoes,
           x.before, x.after
    from (
      select r.revision, r.before, r.after from change_records r
      where r.team_id = ${teamId} and r.entity = 'card'
        and r.first_id = ${number} and r.last_id = ${number}
      union all
      select r.revision,
             jsonb_path_query_first(r.before, '$[*] ? (@.number == $n)', jsonb_build_object('n', ${number}::int)),
             jsonb_path_query_first(r.after, '$[*] ? (@.number == $n)', jsonb_build_object('n', ${number}::int))
      from change_records r
      where r.team_id = ${teamId} and r.entity = 'card'
        and r.first_id <> r.last_id and r.first_id <= ${number} and r.last_id >= ${number}
    ) x
    join changes c on c.team_id = ${teamId} and c.revision = x.revision
    where x.before is not null or x.after is not null
    order by c.revision desc`;
}
