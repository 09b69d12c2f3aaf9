const looksAtRecords = 20;

/**
 * Where the headings stand: in the first record with anything in it, or below lines of a title that
 * fill far fewer cells than the records after them. -1 where all records are blank.
 */
export function findHeadingRow(records: readonly (readonly string[])[]): number {
  const filled: { index: number; cells: number }[] = [];
  for (const [index, record] of records.entries()) {
    // A line that tells a spreadsheet the separator, such as "sep=;".
    if (index === 0 && /^sep=.?$/i.test(record[0] ?? "")) continue;
    const cells = record.filter((cell) => cell.trim() !== "").length;
    if (cells > 0) filled.push({ index, cells });
    if (filled.length === looksAtRecords) break;
  }
  const counts = filled.map(({ cells }) => cells).sort((a, b) => a - b);
  const usual = counts[counts.length >> 1] ?? 0;
  // A blank line behind a short one ends a title.
  const endsTitle = (at: number, cells: number) =>
    cells < usual && (filled[at + 1]?.index ?? 0) > (filled[at]?.index ?? 0) + 1;
  const heading = filled.find(
    ({ cells }, at) =>
      !endsTitle(at, cells) && (cells > 2 || cells >= usual || (cells === 2 && usual <= 4)),
  );
  return heading?.index ?? filled[0]?.index ?? -1;
}
