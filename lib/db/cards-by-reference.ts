import "server-only";
import { arrayLiteral } from "@/lib/db/array-literal";
import type { CardRow } from "@/lib/db/card-row";
import { cardsFrom } from "@/lib/db/cards";
import type { Database } from "@/lib/db/client";

/** Whether any card of the team that is not in the bin carries a reference. */
export async function hasReferences(db: Database, teamId: number): Promise<boolean> {
  const [row] = await db.$queryRaw<{ found: boolean }[]>`
    select exists (
      select 1 from cards where team_id = ${teamId} and reference is not null and binned_at is null
    ) as found`;
  return row?.found ?? false;
}

/** Cards that carry one of the references and are not in the bin, by reference, in order of number. */
export async function findCardsByReference(
  db: Database,
  teamId: number,
  references: readonly string[],
): Promise<Map<string, CardRow[]>> {
  const found = new Map<string, CardRow[]>();
  if (references.length === 0) return found;
  const numbers = await db.$queryRaw<{ number: number }[]>`
    select number from cards
    where team_id = ${teamId} and binned_at is null
      and reference = any(${arrayLiteral(references)}::text[])`;
  if (numbers.length === 0) return found;
  const rows = await cardsFrom(db, {
    teamId,
    number: { in: numbers.map(({ number }) => number) },
  });
  for (const row of rows) {
    if (row.reference === null) continue;
    const others = found.get(row.reference);
    if (others) others.push(row);
    else found.set(row.reference, [row]);
  }
  return found;
}
