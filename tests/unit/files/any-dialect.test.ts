import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEmptyValue } from "@/lib/cards/fields/empty-values";
import { type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";
import type { DateFormat } from "@/lib/files/date-format";
import { type CsvStyle, writeCsv } from "@/lib/files/write-csv";
import { readFile } from "@/tests/unit/files/support/read-file";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Every way to write a day that a column can have, with the format that somebody would choose. */
const dayWriters: readonly [DateFormat, (day: IsoDay) => string][] = [
  ["yyyy-mm-dd", (day) => day],
  ["yyyy-mm-dd", (day) => `${day.replaceAll("-", "/")} 09:05`],
  ["dd/mm/yyyy", (day) => day.split("-").reverse().join("/")],
  ["dd/mm/yyyy", (day) => `${parts(day)[2]}.${parts(day)[1]}.${parts(day)[0]} 14:59:28`],
  ["mm/dd/yyyy", (day) => `${parts(day)[1]}/${parts(day)[2]}/${parts(day)[0]}`],
  ["dd-mmm-yyyy", (day) => `${parts(day)[2]}-${monthOf(day)}-${day.slice(2, 4)}`],
  ["dd-mmm-yyyy", (day) => `${parts(day)[2]}/${monthOf(day)}/${day.slice(2, 4)} 03:26 PM`],
  ["mmm-dd-yyyy", (day) => `${monthOf(day)} ${parts(day)[2]}, ${parts(day)[0]}`],
  ["mmm-dd-yyyy", (day) => `${monthOf(day)}-${parts(day)[2]}-${parts(day)[0]} 3:26 PM`],
  ["iso-instant", (day) => `${day}T12:00:00Z`],
  ["iso-instant", (day) => new Date(`${day}T12:00:00Z`).toUTCString()],
  ["spreadsheet-serial", (day) => String(toDayNumber(day) + 25_569)],
  ["unix-time", (day) => String(toDayNumber(day) * 86_400_000 + 43_200_000)],
  ["yyyymmdd", (day) => day.replaceAll("-", "")],
];

const parts = (day: IsoDay) => day.split("-").map(Number);
const monthOf = (day: IsoDay) => months[Number(day.slice(5, 7)) - 1];

const style: fc.Arbitrary<CsvStyle> = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  lineEnd: fc.constantFrom("\r\n", "\n"),
  hasBom: fc.boolean(),
});

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
const encoding = fc.constantFrom<Encoding>("utf-8", "utf-16le", "utf-16be", "windows-1252");

/** Text that stays what it is when it is read: no blanks around it, and not a word for "nothing". */
const text = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
    fc.stringMatching(/^[-=+@'" ,;|\tA-Za-zé0-9\n]{1,20}$/),
  )
  .map((one) => one.replaceAll("\0", "").replace(/\s+/g, " ").trim())
  .filter((one) => !isEmptyValue(one) && !/^[<>]{7}/.test(one));

const day = fc
  .integer({ min: toDayNumber("1999-01-01"), max: toDayNumber("2026-10-01") })
  .map((number) => number);

const card = fc.record({
  title: text,
  type: fc.constantFrom("Bug", "Feature", "Ärger & Co"),
  size: fc.constantFrom("S", "M", null),
  committed: day,
  length: fc.integer({ min: 0, max: 40 }),
  isOpen: fc.boolean(),
});

describe("a table that our CSV writer writes", () => {
  it("comes back the same, in any dialect, encoding and date format", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(card, { minLength: 1, maxLength: 12 }),
        style,
        encoding,
        fc.constantFrom(...dayWriters),
        async (cards, dialect, code, [format, write]) => {
          const expected = cards.map(({ title, type, size, committed, length, isOpen }) => ({
            title: code === "windows-1252" ? latin(title) : title,
            ...{ type, size },
            committed: toIsoDay(committed),
            released: isOpen ? null : toIsoDay(committed + length),
          }));
          const rows = expected.map((one) => [
            ...[one.title, one.type, one.size, write(one.committed)],
            one.released === null ? null : write(one.released),
          ]);
          const csv = writeCsv(["Title", "Type", "Size", "Committed", "Released"], rows, dialect);
          const { plan } = await readFile(encode(csv, code), "cards.csv", format);
          expect(plan.errors).toEqual([]);
          expect(
            plan.cards.map(({ title, type, size, committed, released }) => ({
              ...{ title, type, size, committed, released },
            })),
          ).toEqual(expected);
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** The text as Windows-1252 can write it. */
function latin(title: string): string {
  return title.replace(/[^\u0020-\u007e\u00a1-\u00ff]/gu, "x").trim();
}

function encode(csv: string, code: Encoding): Uint8Array {
  if (code === "utf-8") return new TextEncoder().encode(csv);
  if (code === "windows-1252") return Uint8Array.from([...csv.replace(/^\uFEFF/, "")], charCode);
  const marked = csv.startsWith("\uFEFF") ? csv : `\uFEFF${csv}`;
  const bytes = Buffer.from(marked, "utf16le");
  return code === "utf-16le" ? bytes : bytes.swap16();
}

const charCode = (character: string) => character.charCodeAt(0);
