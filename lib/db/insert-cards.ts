import "server-only";
import { arrayLiteral } from "@/lib/db/array-literal";
import { type CardRow, changingColumns, type RowColumn, rowColumns } from "@/lib/db/card-row";
import type { Database } from "@/lib/db/client";
import { Prisma } from "@/prisma/generated/client";

const cardsPerStatement = 5_000;

const namesOf = (columns: readonly RowColumn[]) =>
  Prisma.raw(columns.map(({ column }) => column).join(", "));

const changes = Prisma.raw(
  changingColumns
    .filter(({ key }) => key !== "number")
    .map(({ column }) => `${column} = x.${column}`)
    .join(", "),
);

/** Inserts many cards, set-based: for imports and the sample team. */
export async function insertCards(
  db: Database,
  teamId: number,
  rows: readonly CardRow[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += cardsPerStatement) {
    const part = rows.slice(start, start + cardsPerStatement);
    await db.$executeRaw`
      insert into cards (team_id, ${namesOf(rowColumns)})
      select ${teamId}, x.* from unnest(${arraysOf(part, rowColumns)}) as x`;
  }
}

/** Overwrites many cards that exist, set-based. */
export async function updateCards(
  db: Database,
  teamId: number,
  rows: readonly CardRow[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += cardsPerStatement) {
    const part = rows.slice(start, start + cardsPerStatement);
    await db.$executeRaw`
      update cards c set ${changes}, updated_at = now()
      from unnest(${arraysOf(part, changingColumns)}) as x (${namesOf(changingColumns)})
      where c.team_id = ${teamId} and c.number = x.number`;
  }
}

/** An array for each column. */
function arraysOf(rows: readonly CardRow[], columns: readonly RowColumn[]): Prisma.Sql {
  return Prisma.join(
    columns.map(({ key, type }) => {
      const values = arrayLiteral(rows.map((row) => row[key]));
      return Prisma.sql`${values}::${Prisma.raw(type)}[]`;
    }),
  );
}
