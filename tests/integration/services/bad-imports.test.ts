import { beforeAll, describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { listCards } from "@/lib/services/cards/list-cards";
import { keepUpload } from "@/lib/services/import/keep-upload";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeTeam } from "@/tests/factories/make-team";
import { query, revisionOf, wholeTeam } from "@/tests/integration/db/support/team-state";
import { importText } from "@/tests/integration/services/support/import-text";

let context: ServiceContext;
let before: unknown[];

const state = async () => [await wholeTeam(context.teamId), await revisionOf(context.teamId)];

beforeAll(async () => {
  ({ context } = await makeTeam());
  await importText(context, "Key,Title,Type,Started,Done\nK-1,Here,Bug,2026-03-02,2026-03-04");
  before = await state();
});

async function xlsx(): Promise<Uint8Array> {
  const rows = [
    ["Title", "Type"],
    ["One", "Bug"],
  ].map((row) => row.map((value) => ({ value })));
  return new Uint8Array(await writeXlsxFile(rows).toBuffer());
}

/** A spreadsheet whose table of contents says that it unpacks into terabytes. */
async function bomb(): Promise<Uint8Array> {
  const bytes = await xlsx();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 4_000_000_000, true);
  }
  return bytes;
}

const many = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`).join(",");

describe("a file that cannot be read is refused in plain words and changes nothing:", () => {
  test.each<[name: string, code: string, said: string, file: () => Promise<Uint8Array> | string]>([
    ["an empty one", "empty-file", "is empty", () => ""],
    ["a binary one", "binary-file", "binary", async () => new Uint8Array([0x89, 0x50, 0, 1, 2])],
    ["an unclosed quote", "unclosed-quote", "row 3", () => 'Title,Type\nA,Bug\nB,"never\nC,Bug'],
    ["a zip bomb", "file-too-large-inside", "Unpacked", bomb],
    [
      "a spreadsheet cut off half way",
      "binary-file",
      "not arrived as a whole",
      async () => (await xlsx()).subarray(0, 1_000),
    ],
    ["JSON cut off half way", "bad-json", "not arrived as a whole", () => '[{"title": "A"}, {"ti'],
    [
      "marks of an unfinished merge",
      "merge-conflict",
      "Settle the merge",
      () => "Title,Type\n<<<<<<< HEAD\nA,Bug\n=======\nB,Bug\n>>>>>>> main\n",
    ],
    [
      "a cell of a million characters",
      "cell-too-long",
      "1000000",
      () => `Title,Type\n${"x".repeat(1e6)},Bug`,
    ],
    ["10,000 columns", "too-many-columns", "10000 columns", () => `${many(10_000)}\n1,2`],
    ["headings alone", "no-data-rows", "no rows", () => "Title,Type\n"],
    ["a web page", "not-a-table", "sign-in page", () => "<!doctype html><html></html>"],
  ])("%s", async (_, code, said, file) => {
    const content = await file();
    await expect(importText(context, content)).rejects.toMatchObject({ status: 422, code });
    await expect(importText(context, content)).rejects.toThrow(said);
    expect(await state()).toEqual(before);
  });
});

describe("a file with a row that cannot be is refused with its row, column and value, and changes nothing:", () => {
  test.each([
    [
      "released before committed",
      "2026-03-04,2026-03-02",
      "released-before-committed",
      "2026-03-02",
    ],
    ["the year 0002", "0002-03-04,", "unreadable-date", "0002-03-04"],
    ["the year 2109", "2109-03-04,", "unreadable-date", "2109-03-04"],
    ["a release later than today", "2026-03-04,2098-03-05", "released-in-future", "2098-03-05"],
  ])("%s", async (_, days, code, value) => {
    const text = `Key,Title,Type,Started,Done\nK-1,Other,Chore,2026-03-02,2026-03-03\nK-2,Bad,Chore,${days}`;
    const outcome = await importText(context, text);
    expect(outcome).toMatchObject({ status: "rejected", created: 0, updated: 0 });
    expect(outcome.errors[0]).toMatchObject({ row: 3, code });
    expect(outcome.errors[0]?.column).toMatch(/Started|Done/);
    expect(outcome.errors[0]?.message).toContain(value);
    expect(await state()).toEqual(before);
  });
});

test("a formula in a title is kept as text", async () => {
  const made = await makeTeam();
  const title = '=HYPERLINK("http://example.org","x")';
  await importText(made.context, `Title,Type\n"${title.replaceAll('"', '""')}",Bug`);
  const { cards } = await listCards(made.context, { afterNumber: 0, limit: 10 });
  expect(cards.map((card) => card.title)).toEqual([title]);
});

test("an upload that breaks off half way is not kept", async () => {
  async function* brokenOff(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode("Title,Type\n".repeat(20_000));
    throw new Error("The connection was lost");
  }
  await expect(keepUpload(context, "half.csv", brokenOff())).rejects.toThrow("lost");
  const kept = await query("select id from uploads where team_id = $1", [context.teamId]);
  expect(kept).toEqual([]);
  expect(await query("select part from upload_parts where team_id = $1", [context.teamId])).toEqual(
    [],
  );
});

test("cards twice in one file are named by both rows", async () => {
  const outcome = await importText(context, "Key,Title,Type\nK-7,A,Bug\nK-8,B,Bug\nK-7,C,Bug");
  expect(outcome.errors).toMatchObject([
    {
      row: 4,
      column: "Key",
      code: "repeated-reference",
      message: expect.stringContaining("row 2"),
    },
  ]);
  expect(await state()).toEqual(before);
});
