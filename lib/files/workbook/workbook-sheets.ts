import { readDayStyles } from "@/lib/files/workbook/day-styles";
import { readSharedTexts } from "@/lib/files/workbook/shared-texts";
import { readSheetRows, WorkbookRoom } from "@/lib/files/workbook/sheet-rows";
import { WorkbookArchive } from "@/lib/files/workbook/workbook-archive";
import { readWorkbookParts } from "@/lib/files/workbook/workbook-parts";

export type WorkbookSheets = {
  count: number;
  /** Whether days that stand as plain numbers are counted from 1904 */
  isFrom1904: boolean;
  /** The sheets in their order, each read when its rows are asked for */
  each(): Iterable<{ name: string; isHidden: boolean; rows: () => Promise<string[][]> }>;
};

/** The sheets of a spreadsheet (XLSX). `pause` is awaited after each stretch. Throws a FileProblem. */
export async function openWorkbook(
  bytes: Uint8Array,
  pause: () => Promise<void>,
): Promise<WorkbookSheets> {
  const archive = new WorkbookArchive(bytes, pause);
  const { sheets, isFrom1904, sharedStrings, styles } = await readWorkbookParts(archive);
  const sharedTexts = await readSharedTexts(archive, sharedStrings);
  const dayStyles = await readDayStyles(archive, styles);
  const meaning = { sharedTexts, dayStyles, isFrom1904 };
  const room = new WorkbookRoom();
  return {
    count: sheets.length,
    isFrom1904,
    *each() {
      for (const { name, isHidden, path } of sheets) {
        const rows = () => readSheetRows(archive.text(path), meaning, room);
        yield { name, isHidden, rows };
      }
    },
  };
}
