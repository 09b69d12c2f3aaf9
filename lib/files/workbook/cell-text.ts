/** What a workbook says of all its cells. */
export type CellMeaning = {
  sharedTexts: readonly string[];
  dayStyles: ReadonlySet<number>;
  isFrom1904: boolean;
};

/** A cell as it is written: its kind, its style and its value. */
export type WrittenCell = { kind: string; style: string | undefined; value: string };

const dayOf1970 = 25_569;
const daysTo1904 = 1_462;

/** A cell as text: days as ISO days, with the time where there is one; errors of formulas as blank. */
export function cellText({ kind, style, value }: WrittenCell, meaning: CellMeaning): string {
  switch (kind) {
    case "s":
      return meaning.sharedTexts[Number(value)] ?? "";
    case "inlineStr":
    case "str":
      return value.trim();
    case "b":
      return value === "" ? "" : String(value === "1");
    case "d":
      // A time without a zone is the sheet's own, not this machine's.
      return momentText(Date.parse(/T[\d:.]+$/.test(value) ? `${value}Z` : value));
    case "e":
      return "";
    default:
      return value === "" ? "" : numberText(value, style, meaning);
  }
}

function numberText(value: string, style: string | undefined, meaning: CellMeaning): string {
  const number = Number(value);
  if (Number.isNaN(number)) return value.trim();
  if (style === undefined || !meaning.dayStyles.has(Number(style))) return String(number);
  const days = number + (meaning.isFrom1904 ? daysTo1904 : 0) - dayOf1970;
  return momentText(days * 86_400_000);
}

/** A spreadsheet's day has no zone; fractions of a day come out a little off the second. */
function momentText(milliseconds: number): string {
  const moment = new Date(Math.round(milliseconds / 1_000) * 1_000);
  if (Number.isNaN(moment.getTime())) return "";
  const [day = "", time = ""] = moment.toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 8)}`;
}
