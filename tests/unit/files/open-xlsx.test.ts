import { readFile as readBytes } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { readFile } from "@/tests/unit/files/support/read-file";

async function xlsx(rows: (string | number | Date | null)[][]): Promise<Uint8Array> {
  const data = rows.map((row) =>
    row.map((value) =>
      value instanceof Date
        ? { value, type: Date, format: "dd/mm/yyyy" }
        : value === null
          ? null
          : { value },
    ),
  );
  return new Uint8Array(await writeXlsxFile(data).toBuffer());
}

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe("a spreadsheet", () => {
  it("is read with its days, numbers and blanks, below a title", async () => {
    const file = await xlsx([
      ["Work of 2024", null, null, null],
      ["Title", "Type", "Started", "Done"],
      ["Mend, it", "Bug", day("2024-04-30"), day("2024-05-02")],
      [null, null, null, null],
      ["=1+1", "Support", day("2024-05-30"), null],
    ]);
    const { plan } = await readFile(file, "work.xlsx");
    expect(plan.errors).toEqual([]);
    expect(plan.cards).toMatchObject([
      { row: 3, title: "Mend, it", type: "Bug", committed: "2024-04-30", released: "2024-05-02" },
      { row: 5, title: "=1+1", committed: "2024-05-30", released: null },
    ]);
  });

  it("that would unpack into more than there is room for is refused unopened", async () => {
    const bomb = await xlsx([["Title"], ["a"]]);
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at < bomb.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 3_000_000_000, true);
    }
    await expect(readFile(bomb)).rejects.toMatchObject({ code: "file-too-large-inside" });
  });

  it.each([
    ["cut off half way", async () => (await xlsx([["Title"], ["a"]])).subarray(0, 900)],
    [
      "that is another archive",
      async () => Buffer.from("PK\u0003\u0004 and nothing else", "latin1"),
    ],
    [
      "in the old format",
      async () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    ],
  ])("%s is refused", async (_, make) => {
    await expect(readFile(await make())).rejects.toMatchObject({ code: "binary-file" });
  });
});

describe("a workbook as people have it", () => {
  const days = async (name: string) => {
    const { plan } = await readFile(await readBytes(`tests/fixtures/workbooks/${name}.xlsx`), name);
    expect(plan.errors).toEqual([]);
    return plan.cards.map(({ title, committed, released }) => [title, committed, released]);
  };
  const cards = [
    ["One", "2026-03-02", "2026-03-06"],
    ["Two", "2026-03-03", null],
  ];

  it.each(["hidden-sheet", "cards-on-a-hidden-sheet", "days-from-1904", "headings-over-two-rows"])(
    "is read right: %s",
    async (name) => {
      expect(await days(name)).toEqual(cards);
    },
  );

  it("may count plain numbers from 1904, or have tables side by side", async () => {
    expect(await days("numbers-from-1904")).toEqual([
      ["One", "2026-03-02", "2026-03-06"],
      ["Two", "2026-03-03", "2026-03-09"],
    ]);
    expect(await days("side-by-side")).toEqual([
      ["One", "2026-03-02", "2026-03-06"],
      ["Three", "2026-03-02", "2026-03-07"],
      ["Two", "2026-03-03", null],
    ]);
  });
});
