import { expect, test } from "vitest";
import { looseTables } from "@/tests/integration/db/support/team-bound";

const teamId = 7001;
const tables = new Set(["teams", "cards", "spells", "changes"]);
const loose = (text: string, ...values: unknown[]) =>
  looseTables({ text, values }, (value) => value === teamId, tables);

test.each([
  ["select team_id, number from cards where team_id = $1", [7001]],
  ["select 1 from public.cards where (public.cards.team_id = $1 and number = $2)", [7001, 1]],
  ["select 1 from cards where team_id = 7001", []],
  ["select name from teams where id = $1", [7001]],
  ["select 1 from cards where team_id = any($1::int[])", [[7001]]],
  ["select 1 from cards where (team_id, number) in (($1, $2), ($1, $3))", [7001, 1, 2]],
  [
    "select 1 from cards where (team_id = $1 and number = 1) or (team_id = $1 and number = 2)",
    [7001],
  ],
  ["select 1 from cards c join spells s on s.team_id = c.team_id where c.team_id = $1", [7001]],
  [
    "select 1 from cards c left join spells s on s.team_id = c.team_id where c.team_id = $1",
    [7001],
  ],
  [
    "select (select max(id) from spells s where s.team_id = c.team_id) from cards c where c.team_id = $1",
    [7001],
  ],
  [
    "with x as (select * from cards where team_id = $1) select 1 from x join spells s on s.team_id = x.team_id",
    [7001],
  ],
  ["insert into cards (team_id, number) values ($1, 1), ($1, 2)", [7001]],
  ["insert into cards (number, team_id) select n, $1 from generate_series(1, 2) n", [7001]],
  ["insert into spells (team_id) select c.team_id from cards c where c.team_id = $1", [7001]],
  [
    "update cards c set title = '' from unnest($2::int[]) n where c.team_id = $1 and c.number = n",
    [7001, [1]],
  ],
  ["delete from cards where team_id = $1", [7001]],
  ["select 1 from users", []],
  ["begin", []],
])("holds: %s", (text, values) => {
  expect(loose(text, ...values)).toEqual([]);
});

test.each([
  ["by its number alone", "select team_id from cards where number = $1", [7001]],
  ["of another team", "select 1 from cards where team_id = $1", [7002]],
  [
    "by the number of a team that is a card's",
    "select 1 from cards where team_id = $1 and number = $2",
    [1, 7001],
  ],
  ["ordered by it", "select 1 from cards where number = $1 order by team_id", [7001]],
  ["one of two", "select 1 from cards where team_id = $1 or number = $2", [7001, 1]],
  ["all but", "select 1 from cards where team_id <> $1", [7001]],
  ["not", "select 1 from cards where not (team_id = $1)", [7001]],
  ["several", "select 1 from cards where team_id in ($1, $2)", [7001, 7002]],
  [
    "a join without",
    "select 1 from cards c join spells s on s.card_number = c.number where c.team_id = $1",
    [7001],
  ],
  [
    "an outer join that narrows the other side",
    "select 1 from cards c left join spells s on s.team_id = c.team_id and c.team_id = $1",
    [7001],
  ],
  [
    "a subquery",
    "select (select max(id) from spells s where s.card_number = c.number) from cards c where c.team_id = $1",
    [7001],
  ],
  [
    "a query with a name",
    "with x as (select * from cards) select 1 from x where x.team_id = $1",
    [7001],
  ],
  ["rows added", "insert into cards (team_id, number) values ($1, 1), ($2, 2)", [7001, 7002]],
  ["rows of another table", "insert into spells (team_id) select c.team_id from cards c", []],
  ["rows with no team", "insert into cards (number) values ($1)", [7001]],
  ["an update", "update cards set team_id = $1 where number = $2", [7001, 1]],
  [
    "one half of a union",
    "select 1 from cards where team_id = $1 union all select 1 from spells",
    [7001],
  ],
  [
    "rows from a parameter",
    "select 1 from cards c join unnest($1::int[]) x (team_id) on c.team_id = x.team_id",
    [[7001]],
  ],
  ["the teams", "select slug from teams", []],
])("does not hold, %s: %s", (_, text, values) => {
  expect(loose(text, ...values)).not.toEqual([]);
});
