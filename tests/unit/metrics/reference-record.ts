import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { type DayNumber, toDayNumber } from "@/lib/dates/day";
import { createWorkCalendar, type WorkCalendar } from "@/lib/dates/work-calendar";

const folder = path.resolve(process.env.WALLTIME_REFERENCE_DATA ?? "../shared/data");

export type RecordCard = {
  type: string;
  size: string;
  prioritised: DayNumber;
  committed: DayNumber;
  released: DayNumber;
  cancelled: null;
};

/** Why tests against the published record cannot run; null when its files are there. */
export const recordMissing: string | null = existsSync(path.join(folder, "7digital2012.csv"))
  ? null
  : `the published record is not in ${folder}; name its folder in WALLTIME_REFERENCE_DATA`;

function readRows(file: string): Record<string, string>[] {
  return parse(readFileSync(path.join(folder, file)), { columns: true, bom: true });
}

function dayOf(text = ""): DayNumber {
  const [date, month, year] = text.split("/");
  return toDayNumber(`${year}-${month}-${date}`);
}

/** All cards of the published record; an unsized card has the size `(none)`. */
export function readRecord(): RecordCard[] {
  return readRows("7digital2012.csv").map((row) => ({
    type: row.Type || "Unspecified",
    size: row.Size === "NA" ? "(none)" : (row.Size ?? ""),
    prioritised: dayOf(row.Prioritised),
    committed: dayOf(row["Dev.Started"]),
    released: dayOf(row.Done),
    cancelled: null,
  }));
}

/** Monday to Friday without the holidays that go with the record. */
export function recordCalendar(): WorkCalendar {
  return createWorkCalendar({
    dayCount: "working",
    workingWeek: [1, 2, 3, 4, 5],
    holidays: readRows("7digital-holidays.csv").map((row) => row.day ?? ""),
  });
}

/** The figures that were worked out from the record independently of this program. */
export function readReference<Shape>(): Shape {
  return JSON.parse(readFileSync(path.join(folder, "7digital-reference.json"), "utf8")) as Shape;
}
