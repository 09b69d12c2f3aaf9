import { beforeAll, describe, expect, test } from "vitest";
import { bytesSource } from "@/lib/files/file-source";
import { importCards } from "@/lib/services/import/import-cards";
import { ReadingTime } from "@/lib/services/import/reading-time";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeTeam } from "@/tests/factories/make-team";
import { revisionOf, wholeTeam } from "@/tests/integration/db/support/team-state";
import { importText } from "@/tests/integration/services/support/import-text";
import {
  makeArchive,
  rowXml,
  sheetXml,
  workbookParts,
} from "@/tests/unit/files/support/make-archive";

let context: ServiceContext;
let before: unknown[];

const state = async () => [await wholeTeam(context.teamId), await revisionOf(context.teamId)];
const encode = (text: string) => new TextEncoder().encode(text);

beforeAll(async () => {
  ({ context } = await makeTeam());
  before = await state();
});

const csv = `Key,Title,Type,Started,Done\n${"K,A,Bug,2026-03-02,2026-03-04\n".repeat(10_000)}`;
const sheet = sheetXml(
  rowXml(1, ["Title", "Done"]) +
    Array.from({ length: 5_000 }, (_, at) => rowXml(at + 2, ["A", "2026-03-04"])).join(""),
);

describe("a file that takes too long to be understood is given up and changes nothing:", () => {
  test.each<[string, Uint8Array]>([
    ["CSV", encode(csv)],
    ["a spreadsheet", makeArchive(workbookParts([sheet]))],
    ["JSON", encode(`[${'{"title":"A","created":"2026-03-02"},'.repeat(5_000)}{}]`)],
  ])("%s", async (_, bytes) => {
    const import_ = importCards(context, {
      source: bytesSource("cards", bytes),
      options: {},
      dryRun: false,
      time: new ReadingTime(0),
    });
    await expect(import_).rejects.toMatchObject({
      status: 422,
      code: "file-takes-too-long",
      message: expect.stringContaining("for 10 minutes"),
    });
    expect(await state()).toEqual(before);
  });
});

test("the time is over with the reading, however long the rows take", async () => {
  const time = new ReadingTime(60_000);
  const bytes = encode("Title,Type\nA,Bug");
  const outcome = await importCards(context, {
    source: bytesSource("cards.csv", bytes),
    options: {},
    dryRun: true,
    time,
  });
  expect(outcome.status).toBe("checked");
  expect(() => time.check()).not.toThrow();
});

describe("a file that is made to use up memory is refused and changes nothing:", () => {
  const large = Buffer.concat([
    Buffer.from("<worksheet>"),
    ...Array(160).fill(Buffer.from(`<x>${"blank ".repeat(166_666)}</x>`)),
    Buffer.from("</worksheet>"),
  ]);

  test.each<[string, string, () => Uint8Array | string]>([
    [
      "160 MB of a sheet that says it is short",
      "file-too-large-inside",
      () => makeArchive(workbookParts([large]).map((part) => ({ ...part, declared: 1_000 }))),
    ],
    [
      "160 MB behind a table of contents without entries",
      "binary-file",
      () => makeArchive(workbookParts([large]), { counts: [3, 0] }),
    ],
    [
      "160 MB in the list of sheets",
      "file-too-large-inside",
      () =>
        makeArchive(
          workbookParts([sheet]).map((part) =>
            part.name === "xl/workbook.xml" ? { ...part, content: large, declared: 100 } : part,
          ),
        ),
    ],
    [
      "a row beyond all rows",
      "binary-file",
      () =>
        makeArchive(
          workbookParts([sheetXml('<row r="999999999"><c r="A999999999"><v>1</v></c></row>')]),
        ),
    ],
    ["millions of rows", "too-many-rows", () => `Title,Done\n${"A,\n".repeat(2_000_000)}`],
    ["JSON of millions of objects", "too-many-cells", () => `[${"{},".repeat(2_500_000)}{}]`],
  ])("%s", async (_, code, make) => {
    await expect(importText(context, make())).rejects.toMatchObject({ status: 422, code });
    expect(await state()).toEqual(before);
  });
});

test("cells of 99,000 characters are looked at in a moment, in whatever column", async () => {
  const headings =
    "Key,Title,Type,Size,Client,Created,Started,Done,Status,Labels,Parent,Resolution";
  const start = performance.now();
  for (const unit of [" ", "\t", "1 h ", "2026-01-01 ", "a-"]) {
    const cell = `"1${unit.repeat(99_000 / unit.length)}x"`;
    const row = headings.replace(/[^,]+/g, () => cell);
    await importText(
      context,
      `${headings}\n${row}\nK-1,A,Bug,S,C,2026-03-02,2026-03-03,2026-03-04,Done,,,\n`,
      {
        dryRun: true,
        options: { onQuestion: "default" },
      },
    );
  }
  // Some seconds on a busy machine; hours where a pattern looks again and again.
  expect(performance.now() - start).toBeLessThan(60_000);
}, 120_000);
