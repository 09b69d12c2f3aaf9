import { readFile } from "node:fs/promises";
import { toDayNumber } from "@/lib/dates/day";
import { referenceFile } from "@/tests/setup/reference-data";

/** A row of the published record, its days as numbers. */
export type PlainRow = { type: string; size: string; committed: number; released: number };

/** The record's rows and holidays, read without the program. */
export async function readPlainly(): Promise<{ rows: PlainRow[]; holidays: Set<number> }> {
  const lines = (await readFile(referenceFile("7digital2012.csv"), "utf8")).trim().split(/\r?\n/);
  const names = (lines[0] ?? "").split(",").map(unquoted);
  const dayOf = (text = "") => {
    const [date, month, year] = unquoted(text).split("/");
    return toDayNumber(`${year}-${month}-${date}`);
  };
  const rows = lines.slice(1).map((line) => {
    const cells = line.split(",");
    const cell = (name: string) => cells[names.indexOf(name)];
    return {
      type: unquoted(cell("Type") ?? ""),
      size: unquoted(cell("Size") ?? ""),
      committed: dayOf(cell("Dev.Started")),
      released: dayOf(cell("Done")),
    };
  });
  const text = await readFile(referenceFile("7digital-holidays.csv"), "utf8");
  const days = [...text.matchAll(/\d{4}-\d\d-\d\d/g)].map(([day]) => toDayNumber(day));
  return { rows, holidays: new Set(days) };
}

const unquoted = (text: string) => text.replaceAll('"', "").trim();
