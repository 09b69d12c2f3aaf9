import { noWorkbook, readXml } from "@/lib/files/workbook/read-xml";
import type { WorkbookArchive } from "@/lib/files/workbook/workbook-archive";

const maxParts = 10_000;

export type WorkbookParts = {
  sheets: { name: string; path: string; isHidden: boolean }[];
  /** Whether days are counted from 1904, as old spreadsheets of Macintosh do */
  isFrom1904: boolean;
  sharedStrings: string;
  styles: string;
};

/** What a workbook (XLSX) consists of. Throws a FileProblem where the archive is none. */
export async function readWorkbookParts(archive: WorkbookArchive): Promise<WorkbookParts> {
  const [contents, relations] = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"] as const;
  if (!archive.has(contents) || !archive.has(relations)) throw noWorkbook();
  const paths = new Map<string, string>();
  const parts = { sharedStrings: "xl/sharedStrings.xml", styles: "xl/styles.xml" };
  await readXml(archive.text(relations), {
    open: (name, attributes) => {
      if (name !== "Relationship") return;
      const { Id: id = "", Type: type = "", Target: target = "" } = attributes();
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      if (type.endsWith("/worksheet")) paths.set(id, path);
      else if (type.endsWith("/sharedStrings")) parts.sharedStrings = path;
      else if (type.endsWith("/styles")) parts.styles = path;
      if (paths.size > maxParts) throw noWorkbook();
    },
  });
  const sheets: WorkbookParts["sheets"] = [];
  let isFrom1904: boolean | null = null;
  await readXml(archive.text(contents), {
    open: (tag, attributes) => {
      if (tag === "workbookPr") isFrom1904 ??= /^(?:1|true)$/.test(attributes().date1904 ?? "");
      if (tag !== "sheet") return;
      const { name = "", id = "", state = "" } = attributes();
      const path = paths.get(id);
      // A sheet that holds nothing but a chart has no cells.
      if (name === "" || path === undefined) return;
      const isHidden = state === "hidden" || state === "veryHidden";
      sheets.push({ name: unescaped(name), path, isHidden });
      if (sheets.length > maxParts) throw noWorkbook();
    },
  });
  return { sheets, isFrom1904: isFrom1904 ?? false, ...parts };
}

/** Text with what stands in it as "_x000D_", which XML cannot hold, put back. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x(?!0000)([\dA-Fa-f]{4})_/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
