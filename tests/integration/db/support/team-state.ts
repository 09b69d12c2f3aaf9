import { Client } from "pg";

/** Asks the test file's own database directly, past all of the program. */
export async function query<Row extends object>(text: string, values: unknown[] = []) {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

export async function revisionOf(teamId: number): Promise<number> {
  const [team] = await query<{ revision: number }>("select revision from teams where id = $1", [
    teamId,
  ]);
  if (!team) throw new Error(`There is no team ${teamId}`);
  return team.revision;
}

export type StoredChange = {
  revision: number;
  actor: string;
  source: string;
  action: string;
  idempotency_key: string | null;
  result: unknown;
  undoes: number | null;
};

/** The changes of a team, the latest first. */
export function changesOf(teamId: number): Promise<StoredChange[]> {
  return query<StoredChange>(
    `select revision, actor, source, action, idempotency_key, result, undoes
     from changes where team_id = $1 order by revision desc`,
    [teamId],
  );
}

export type StoredRecord = {
  entity: string;
  first_id: number;
  last_id: number;
  before: unknown;
  after: unknown;
};

/** What the change of one revision did, in the order of its records. */
export function recordsOf(teamId: number, revision: number): Promise<StoredRecord[]> {
  return query<StoredRecord>(
    `select entity, first_id, last_id, before, after
     from change_records where team_id = $1 and revision = $2 order by id`,
    [teamId, revision],
  );
}

const tables = {
  cards: "number",
  spells: "card_number, id",
  work_types: "id",
  sizes: "id",
  streams: "id",
  holidays: "day",
} as const;

/** Every row of a team, but for the columns that count changes and tell the time. */
export async function wholeTeam(teamId: number): Promise<Record<string, object[]>> {
  const state: Record<string, object[]> = {};
  for (const [table, order] of Object.entries(tables)) {
    const rows = await query<{ row: object }>(
      `select to_jsonb(x) - 'version' - 'updated_at' as row from ${table} x
       where team_id = $1 order by ${order}`,
      [teamId],
    );
    state[table] = rows.map(({ row }) => row);
  }
  return state;
}
