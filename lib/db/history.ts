import "server-only";
import type { HistoryFilter } from "@/lib/cards/history/history-filter";
import { changeSources } from "@/lib/cards/history/history-filter";
import { database } from "@/lib/db/client";
import type { Source } from "@/lib/db/write-team";
import { Prisma } from "@/prisma/generated/client";

type Side = Record<string, unknown> | null;

/** What a change did to one thing, or to many of a kind: of those how many, and the first few. */
export type HistoryRecord = {
  entity: string;
  /** The key of the thing, or the first of them */
  id: number;
  count: number;
  isNew: boolean;
  isGone: boolean;
  /** Both sides of the first few, in the same order */
  some: { before: Side; after: Side }[];
};

export type HistoryRow = {
  revision: number;
  at: Date;
  actor: string;
  source: Source;
  place: string | null;
  action: string;
  undoes: number | null;
  /** How many cards it deleted for good */
  deleted: number;
  records: HistoryRecord[];
};

export type HistoryQuery = Omit<HistoryFilter, "kind"> & {
  /** What of changes may be seen and is asked for; changes of nothing else are left out */
  entities: readonly string[];
  timeZone: string;
  /** Only changes before this one */
  before?: number | undefined;
  limit: number;
  /** Of many cards changed at once so many are read */
  sampled: number;
};

type Things = Pick<HistoryQuery, "card" | "delivery" | "q" | "entities">;

const maxRecords = 400;

/** The changes of a team that a query asks for, the last first. */
export async function findHistory(teamId: number, query: HistoryQuery): Promise<HistoryRow[]> {
  const { card } = query;
  const things = isTold(query);
  const [count, sides] =
    card === undefined ? [countOf, firstOf(query.sampled)] : [Prisma.sql`1`, onlyOf(card)];
  const found = query.q ? Prisma.sql`and ${holdsText(query.q)}` : Prisma.empty;
  // A sub-select with a limit, since `exists` may be answered by reading all records of the team.
  return database().$queryRaw<HistoryRow[]>`
    select c.revision, c.at, c.actor, c.source::text as source, c.place, c.action, c.undoes,
           case when c.action = 'empty-bin' then (c.result ->> 'deleted')::int else 0 end as deleted,
           coalesce(told.records, '[]') as records
    from changes c
    left join lateral (
      select jsonb_agg(jsonb_build_object(
               'entity', entity, 'id', first_id, 'count', count,
               'isNew', before is null, 'isGone', after is null, 'some', sides) order by id) as records
      from (
        select r.id, r.entity, r.first_id, r.before, r.after,
               ${count} as count,
               ${sides} as sides
        from change_records r
        where r.team_id = c.team_id and r.revision = c.revision and ${things}
        order by r.id limit ${maxRecords}
      ) one
    ) told on true
    where c.team_id = ${teamId} ${conditions(query)}
      and (${isAboutNothing(query)} or (
        select true from change_records r
        where r.team_id = c.team_id and r.revision = c.revision and ${things} ${found}
        limit 1
      ))
    order by c.revision desc limit ${query.limit}`;
}

/** Whether a record is of what is asked for, and says that something is different. */
function isTold({ card, delivery, entities }: Things): Prisma.Sql {
  return Prisma.sql`r.entity = any(${[...entities]}::text[])
    and (r.first_id <> r.last_id or r.before is distinct from r.after)
    ${card === undefined ? Prisma.empty : Prisma.sql`and ${touchesCard(card)}`}
    ${delivery === undefined ? Prisma.empty : Prisma.sql`and r.entity = 'delivery' and r.first_id = ${delivery}`}`;
}

function conditions({ who, from, to, origin, timeZone, before, card }: HistoryQuery): Prisma.Sql {
  const isSource = changeSources.some((source) => source === origin);
  const parts = [
    who === undefined ? null : Prisma.sql`and c.actor = ${who}`,
    before === undefined ? null : Prisma.sql`and c.revision < ${before}`,
    from === undefined
      ? null
      : Prisma.sql`and c.at >= (${from}::date::timestamp at time zone ${timeZone})`,
    to === undefined
      ? null
      : Prisma.sql`and c.at < ((${to}::date + 1)::timestamp at time zone ${timeZone})`,
    origin === undefined
      ? null
      : isSource
        ? Prisma.sql`and c.source::text = ${origin}`
        : Prisma.sql`and c.place = ${origin.replace(/^on-/, "")}`,
    card === undefined
      ? null
      : // The indexes of records find a card's changes, however many others there are.
        Prisma.sql`and c.revision = any(array(
          select r.revision from change_records r
          where r.team_id = c.team_id and r.entity = any(${[...cardEntities]}::text[])
            and r.first_id = ${card} and r.first_id = r.last_id
          union
          select r.revision from change_records r
          where r.team_id = c.team_id and r.entity = any(${[...cardEntities]}::text[])
            and r.first_id <> r.last_id and r.first_id <= ${card} and r.last_id >= ${card}))`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? Prisma.empty : Prisma.join(parts, "\n");
}

/** Emptying the bin leaves no record of a thing: told where nothing narrows things. */
function isAboutNothing({ card, delivery, q, entities }: Things): Prisma.Sql {
  const isAsked = card === undefined && delivery === undefined && !q && entities.includes("card");
  if (!isAsked) return Prisma.sql`false`;
  return Prisma.sql`(c.action = 'empty-bin' and (c.result ->> 'deleted')::int > 0)`;
}

const cardEntities = ["card", "spells", "card_people", "quality-mark"] as const;

/** Whether a record is of a card, alone or as one of many. */
function touchesCard(card: number): Prisma.Sql {
  return Prisma.sql`r.entity = any(${[...cardEntities]}::text[])
    and r.first_id <= ${card} and r.last_id >= ${card}
    and (r.first_id = r.last_id or ${ofCard("before", card)} is not null or ${ofCard("after", card)} is not null)`;
}

function ofCard(side: "before" | "after", card: number): Prisma.Sql {
  return Prisma.sql`jsonb_path_query_first(r.${Prisma.raw(side)}, '$[*] ? (@.number == $n)', jsonb_build_object('n', ${card}::int))`;
}

const countOf = Prisma.sql`
  case when r.first_id = r.last_id then 1
       else jsonb_array_length(coalesce(r.after, r.before)) end`;

function firstOf(sampled: number): Prisma.Sql {
  return Prisma.sql`
  case when r.first_id = r.last_id
       then jsonb_build_array(jsonb_build_object('before', r.before, 'after', r.after))
       else (select jsonb_agg(jsonb_build_object('before', r.before -> i, 'after', r.after -> i))
             from generate_series(0, least(${sampled}, jsonb_array_length(coalesce(r.after, r.before))) - 1) i)
  end`;
}

function onlyOf(card: number): Prisma.Sql {
  return Prisma.sql`
    case when r.first_id = r.last_id
         then jsonb_build_array(jsonb_build_object('before', r.before, 'after', r.after))
         else jsonb_build_array(jsonb_build_object(
           'before', ${ofCard("before", card)}, 'after', ${ofCard("after", card)}))
    end`;
}

/** Whether any text of a record holds what is searched for; names of columns do not count. */
function holdsText(text: string): Prisma.Sql {
  const path = `$.** ? (@.type() == "string" && @ like_regex ${JSON.stringify(text)} flag "iq")`;
  return Prisma.sql`(r.before @? ${path}::jsonpath or r.after @? ${path}::jsonpath)`;
}

/** Which changes were undone by a change since a given one, and by which. */
export async function findUndosSince(
  teamId: number,
  revision: number,
): Promise<{ revision: number; undoes: number }[]> {
  return database().$queryRaw<{ revision: number; undoes: number }[]>`
    select revision, undoes from changes
    where team_id = ${teamId} and undoes >= ${revision} and undoes is not null`;
}

/**
 * Everybody who changed one of the things that may be seen, by the name that history shows: who
 * changed nothing else is not in it. Each is looked for until one such change is found.
 */
export async function findAuthors(teamId: number, entities: readonly string[]): Promise<string[]> {
  const rows = await database().$queryRaw<{ actor: string }[]>`
    select actor
    from (select distinct actor from changes where team_id = ${teamId}) author
    where (
      select true from changes c
      where c.team_id = ${teamId} and c.actor = author.actor
        and (${isAboutNothing({ entities })} or (
          select true from change_records r
          where r.team_id = c.team_id and r.revision = c.revision and ${isTold({ entities })}
          limit 1
        ))
      limit 1
    )
    order by actor`;
  return rows.map(({ actor }) => actor);
}
