import { expect, it } from "vitest";
import { rowColumns } from "@/lib/db/card-row";
import { database } from "@/lib/db/client";

const typeNames = { int: "integer", float8: "double precision", text: "text", date: "date" };

it("a card's fields are the columns of the table, of the same types", async () => {
  const found = await database().$queryRaw<{ column: string; type: string }[]>`
    select column_name as column, data_type as type from information_schema.columns
    where table_schema = current_schema() and table_name = 'cards'
      and column_name not in ('team_id', 'created_at', 'updated_at', 'binned_at', 'search_text')
    order by 1`;
  const described = rowColumns.map(({ column, type }) => ({ column, type: typeNames[type] }));
  expect(found).toEqual(described.sort((a, b) => (a.column < b.column ? -1 : 1)));
});
