import { quoted } from "./backup-tables.js";

/** @typedef {{ id: number, slug: string }} Identity a team's key and its address */

/**
 * Columns that point at any team's cards, such as those of a delivery.
 * @param {string[]} columns
 */
export function pointersOf(columns) {
  return columns.filter((column) => column.endsWith("_team_id"));
}

/**
 * Takes rows about cards of other teams out of a database with one team: they stay behind with those
 * teams, whose numbers will be given to others.
 * @param {import("pg").Client} client
 * @param {import("./backup-tables.js").BackupTable[]} tables
 * @param {number} teamId
 */
export async function removeOthersCards(client, tables, teamId) {
  for (const { name, columns } of tables) {
    for (const column of pointersOf(columns)) {
      await client.query(`delete from ${quoted(name)} where ${quoted(column)} <> $1`, [teamId]);
    }
  }
}

/**
 * Lets the history of deliveries speak of the team as it is now, so that undoing gives it its own
 * cards and never another team's: its former key and address become the new ones, and cards of other
 * teams are left out, as they are in the deliveries themselves. What archived deliveries showed then
 * stays, under the new address.
 * @param {import("pg").Client} client
 * @param {Identity} former as it was in the backup
 * @param {Identity} team
 */
export async function adoptDeliveries(client, former, team) {
  await client.query(
    `update change_records set before = ${withOwnStays("before")}, after = ${withOwnStays("after")}
     where team_id = $2 and entity = 'delivery'`,
    [former.id, team.id],
  );
  if (team.slug === former.slug) return;
  for (const part of ["cards", "teams"]) {
    const slugs = [team.id, former.slug, team.slug];
    await client.query(
      `update deliveries set figures = ${withSlug("figures", `{${part}}`)}
       where team_id = $1 and figures is not null`,
      slugs,
    );
    for (const side of ["before", "after"]) {
      await client.query(
        `update change_records set ${side} = ${withSlug(side, `{figures,${part}}`)}
         where team_id = $1 and entity = 'delivery'
           and jsonb_typeof(${side} #> '{figures,${part}}') = 'array'`,
        slugs,
      );
    }
  }
}

/** @param {string} side a delivery, whose cards of the team $1 become those of the team $2 */
function withOwnStays(side) {
  return `jsonb_set(${side}, '{stays}', (
    select coalesce(jsonb_agg(stay || jsonb_build_object('teamId', $2::int) order by place), '[]')
    from jsonb_array_elements(${side} -> 'stays') with ordinality as stays (stay, place)
    where (stay ->> 'teamId')::int = $1))`;
}

/**
 * @param {string} column
 * @param {string} path to a list, in which the address $2 becomes $3
 */
function withSlug(column, path) {
  return `jsonb_set(${column}, '${path}', (
    select coalesce(jsonb_agg(case when one ->> 'team' = $2
      then one || jsonb_build_object('team', $3::text) else one end order by place), '[]')
    from jsonb_array_elements(${column} #> '${path}') with ordinality as list (one, place)))`;
}
