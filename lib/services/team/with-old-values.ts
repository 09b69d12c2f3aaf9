/** A row as it is, with the columns that a change touched as they were before it. */
export function withOldValues<Row extends object>(row: Row, before: object, after: object): Row {
  const was = before as Partial<Row>;
  const became = after as Partial<Row>;
  const values = { ...row };
  for (const column of Object.keys(row) as (keyof Row)[]) {
    const old = column in was ? was[column] : null;
    if (old !== (became[column] ?? null)) Object.assign(values, { [column]: old });
  }
  return values;
}
