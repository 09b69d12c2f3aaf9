import type { IsoDay } from "@/lib/dates/day";

/** A cell of a workbook: text stays text, whatever it begins with; numbers and days are real ones. */
export type SheetCell = {
  value: string | number | { day: IsoDay };
  /** How a spreadsheet shows a number or a day, such as `0.00` */
  format?: string;
  bold?: boolean;
};

export type WorkbookSheet = {
  name: string;
  /** Rows that stay in sight at the top */
  frozenRows: number;
  widths: number[];
  rows: SheetCell[][];
};
