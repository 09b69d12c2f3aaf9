import { noWorkbook, readXml } from "@/lib/files/workbook/read-xml";
import type { WorkbookArchive } from "@/lib/files/workbook/workbook-archive";

/** Excel itself stops at 65,490. */
const maxStyles = 200_000;
/** Excel takes no longer ones. */
const maxFormatLength = 255;

/** The numbers of the styles that show a cell's number as a day or a time. */
export async function readDayStyles(
  archive: WorkbookArchive,
  path: string,
): Promise<ReadonlySet<number>> {
  const dayStyles = new Set<number>();
  if (!archive.has(path)) return dayStyles;
  const formats = new Map<number, boolean>();
  const bases: number[] = [];
  let place = "";
  let count = 0;
  await readXml(archive.text(path), {
    open: (name, attributes) => {
      if (name === "cellStyleXfs" || name === "cellXfs") place = name;
      if (name !== "numFmt" && name !== "xf") return;
      const { numFmtId, formatCode = "", xfId } = attributes();
      if (name === "numFmt") {
        // Some programs give their own formats numbers from 100 on.
        if (Number(numFmtId) >= 100) formats.set(Number(numFmtId), showsDay(formatCode));
      } else if (place === "cellStyleXfs") {
        bases.push(Number(numFmtId ?? 0));
      } else if (place === "cellXfs") {
        const format = Number(numFmtId ?? bases[Number(xfId ?? 0)] ?? 0);
        if (isBuiltIn(format) || formats.get(format) === true) dayStyles.add(count);
        count += 1;
      }
      if (count + bases.length + formats.size > maxStyles) throw noWorkbook();
    },
    close: (name) => {
      if (name === place) place = "";
    },
  });
  return dayStyles;
}

/** The formats of days and times that every spreadsheet has, those of East Asia and Thailand included. */
const builtIn = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
] as const;
const isBuiltIn = (format: number) => builtIn.some(([from, to]) => format >= from && format <= to);

const dayToken = /^(?:s{1,2}|h{1,2}|[ap]m?|d{1,4}|a{3,5}|m{1,5}|y|yy|yyyy|e|ee|eeee)$/;

/** Whether a number format, such as `dd/mm/yyyy;@`, shows a day or a time: it holds nothing else. */
function showsDay(format: string): boolean {
  if (format.length > maxFormatLength) return false;
  const plain = format.toLowerCase().replace(/;@$/, "").replace(/\\./g, " ");
  return plain.split(";").some((part) => {
    const tokens = part
      .replace(/"[^"]*"/g, " ")
      // Fractions of a second, hours beyond a day, colours and languages.
      .replace(/(\[?[smhd]{1,2}\]?)[.,]00?0?/g, "$1")
      .replace(/\[([smhd]{1,2})\]/g, "$1")
      .replace(/\[[^\]]*\]/g, "")
      .split(/[^a-z0#?%]+/)
      .filter(Boolean);
    return tokens.length > 0 && tokens.every((token) => dayToken.test(token));
  });
}
