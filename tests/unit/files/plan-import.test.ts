import { describe, expect, it } from "vitest";
import { type Plan, planTable, tableOf, today } from "@/tests/unit/files/support/plan-table";

function plan(text: string, changes: Parameters<typeof planTable>[1] = {}): Plan {
  return planTable(tableOf(text), {
    knownTypes: [{ name: "Bug", kind: "hidden" }],
    knownSizes: ["S", "M", "L"],
    ...changes,
  });
}

const errorsOf = ({ errors }: Plan) => errors.map(({ row, column, code }) => [row, column, code]);
const warningsOf = ({ warnings }: Plan) => warnings.map(({ code, rows }) => [code, rows]);

describe("an import plan", () => {
  it("turns a row into a card with the team's own names", () => {
    const { accepted, fields, cards, errors, warnings, newTypes, newSizes } = plan(
      "Title,Key,Link,Type,Size,Client,Class of service,Created,Started,Done,Due,Cancelled,Notes\n" +
        '"  Mend\nit ",K-1,https://example.org/1,bug,Small,Acme,Expedite,01/05/2024,20/05/2024,21/05/2024,30/12/2026,NA,"a\r\nb"\n',
    );
    expect(cards).toEqual([
      {
        row: 2,
        title: "Mend it",
        hasOwnTitle: true,
        reference: "K-1",
        url: "https://example.org/1",
        type: "Bug",
        hasOwnType: true,
        size: "S",
        client: "Acme",
        classOfService: "Expedite",
        labels: null,
        prioritised: "2024-05-01",
        committed: "2024-05-20",
        released: "2024-05-21",
        promised: "2026-12-30",
        cancelled: null,
        notes: "a\nb",
      },
    ]);
    expect({ accepted, errors, warnings, newTypes, newSizes }).toEqual({
      accepted: true,
      errors: [],
      warnings: [],
      newTypes: [],
      newSizes: [],
    });
    expect(fields).toEqual([
      "title",
      "reference",
      "url",
      "type",
      "size",
      "client",
      "classOfService",
      "prioritised",
      "committed",
      "released",
      "promised",
      "cancelled",
      "notes",
    ]);
  });

  it("lists new types with their kinds and new sizes from small to large", () => {
    const { newTypes, newSizes } = plan(
      "Title,Type,Size,Done\na,MMF,XXL,2024-01-02\nb,Support,Large,2024-01-02\nc,Chore,xs,2024-01-02\n",
      { kinds: { chore: "support" } },
    );
    expect(newTypes).toEqual([
      { name: "MMF", kind: "feature" },
      { name: "Support", kind: "support" },
      { name: "Chore", kind: "support" },
    ]);
    expect(newSizes).toEqual(["xs", "XXL"]);
  });

  it("takes NA, N/A, -, null, none and blanks for nothing", () => {
    const { cards } = plan(
      "Title,Type,Size,Done\na,Bug,NA,N/A\nb,Bug,null,-\nc,Bug,None,2024-01-02\n",
    );
    expect(cards.map(({ size, released }) => [size, released])).toEqual([
      [null, null],
      [null, null],
      [null, "2024-01-02"],
    ]);
  });

  it("files a card without a type under Unspecified and says so once", () => {
    const result = plan("Title,Type,Started\na,,2024-01-02\nb,NA,2024-01-03\nc,Bug,2024-01-04\n");
    expect(result.accepted).toBe(true);
    expect(result.cards.map(({ type, hasOwnType }) => [type, hasOwnType])).toEqual([
      ["Unspecified", false],
      ["Unspecified", false],
      ["Bug", true],
    ]);
    expect(result.newTypes).toEqual([{ name: "Unspecified", kind: "hidden" }]);
    expect(result.warnings).toMatchObject([
      { code: "blank-type", column: "Type", row: 2, rows: [2, 3], count: 2 },
    ]);
    expect(result.warnings[0]?.message).toBe(
      "2 rows (2, 3): without a type; filed under “Unspecified”.",
    );
  });

  it("names a card without a title after its reference, else after type and row", () => {
    const result = plan("Title,Type,Key\n,Bug,K-1\nNA,MMF,\nOwn,Bug,K-3\n");
    expect(result.cards.map(({ title, hasOwnTitle }) => [title, hasOwnTitle])).toEqual([
      ["K-1", false],
      ["MMF, row 3", false],
      ["Own", true],
    ]);
    expect(warningsOf(result)).toContainEqual(["blank-title", [2, 3]]);
  });

  it("says once what a file without columns for title, type and days means", () => {
    const result = plan("Key\nK-1\nK-2\n");
    expect(result.warnings.map(({ code, row, count }) => [code, row, count])).toEqual([
      ["no-type-column", null, 1],
      ["no-title-column", null, 1],
      ["no-date-columns", null, 1],
    ]);
    expect(result.cards.map(({ title, type }) => [title, type])).toEqual([
      ["K-1", "Unspecified"],
      ["K-2", "Unspecified"],
    ]);
  });
});

describe("planImport rejects", () => {
  it.each([
    [
      "a release before the commitment",
      "2024-01-05,2024-01-04",
      "Done",
      "released-before-committed",
    ],
    ["a release after today", "2024-01-05,2026-11-24", "Done", "released-in-future"],
    ["a commitment after today", "2026-11-24,", "Started", "committed-in-future"],
    ["a day that does not exist", "2024-02-30,", "Started", "unreadable-date"],
    ["the year 2", "0002-01-05,", "Started", "unreadable-date"],
    ["the year 2109", ",2109-01-05", "Done", "unreadable-date"],
    ["a cancellation after today", ",,2026-11-24", "Cancelled", "cancelled-in-future"],
    [
      "a cancellation before the commitment",
      "2024-01-05,,2024-01-04",
      "Cancelled",
      "cancelled-before-committed",
    ],
    [
      "a card both released and cancelled",
      "2024-01-05,2024-01-06,2024-01-07",
      "Cancelled",
      "released-and-cancelled",
    ],
  ])("%s", (_, days, column, code) => {
    const text = `Title,Type,Started,Done,Cancelled\nfine,Bug,2024-01-01,2024-01-02,\nfine,Bug,2024-01-03,,2024-01-04\nbad,Bug,${days}\n`;
    const result = plan(text);
    expect(errorsOf(result)).toEqual([[4, column, code]]);
    expect(result.accepted).toBe(false);
    expect(result.rejectedRows).toEqual([4]);
    expect(result.cards).toHaveLength(2);
  });

  it("nothing that happens today", () => {
    const result = plan(`Title,Type,Started,Done\na,Bug,${today},${today}\n`);
    expect(result.accepted).toBe(true);
  });

  it.each([
    ["title-too-long", "Title", `${"x".repeat(501)},K,https://example.org,Acme,n`],
    ["reference-too-long", "Key", `t,${"x".repeat(201)},https://example.org,Acme,n`],
    ["url-too-long", "URL", `t,K,https://example.org/${"x".repeat(2_000)},Acme,n`],
    ["client-too-long", "Client", `t,K,https://example.org,${"x".repeat(201)},n`],
    ["notes-too-long", "Notes", `t,K,https://example.org,Acme,${"x".repeat(20_001)}`],
    ["bad-url", "URL", "t,K,javascript:alert(1),Acme,n"],
    ["bad-url", "URL", "t,K,example.org/1,Acme,n"],
    ["bad-url", "URL", "t,K,http://,Acme,n"],
    ["bad-url", "URL", "t,K,https://exa mple.org,Acme,n"],
  ])("%s in %s", (code, column, cells) => {
    const ok = "https://example.org/1";
    const text = `Title,Key,URL,Client,Notes,Type\na,K-1,${ok},,,Bug\nb,K-2,${ok},,,Bug\n${cells},Bug\n`;
    expect(errorsOf(plan(text))).toEqual([[4, column, code]]);
  });

  it("no text at its longest", () => {
    const text = `Title,Key,Notes,Type\n${"x".repeat(500)},${"k".repeat(200)},${"n".repeat(20_000)},Bug\n`;
    expect(plan(text).errors).toEqual([]);
  });

  it("a row with text past the last heading, and reads no more of it", () => {
    const result = plan("Title,Type,Done\na,Bug,2024-01-01\nWrite, then read,Bug,2024-01-02\n");
    expect(errorsOf(result)).toEqual([[3, null, "too-many-cells"]]);
    expect(result.errors[0]?.message).toContain("Row 3 has 4 cells under 3 headings");
  });

  it("the second row with one reference, naming both", () => {
    const result = plan("Key,Type\nK-1,Bug\nK-2,Bug\nK-1,Bug\n");
    expect(errorsOf(result)).toEqual([[4, "Key", "repeated-reference"]]);
    expect(result.errors[0]?.message).toContain("row 2");
  });

  it("every wrong cell of a row by its name", () => {
    const result = plan(
      "Title,Type,Started,Done\na,Bug,2024-01-01,2024-01-02\nb,Bug,soon,2027-01-01\n",
    );
    expect(errorsOf(result)).toEqual([
      [3, "Started", "unreadable-date"],
      [3, "Done", "released-in-future"],
    ]);
    expect(result.rejectedRows).toEqual([3]);
  });

  it("by the row number a spreadsheet shows", () => {
    const result = plan('Title,Type,Started\n"two\nlines",Bug,2024-01-01\n\nb,Bug,soon\n');
    expect(result.errors[0]?.row).toBe(4);
  });

  it("in words that say where, what and how to mend it, with the value shortened", () => {
    const long = `soon, ${"very ".repeat(20)}soon`;
    const result = plan(
      `Title,Type,Started,Done\na,Bug,20/01/2010,21/01/2010\nb,Bug,"${long}",20/01/2010\nc,Bug,22/01/2010,21/01/2010\n`,
    );
    expect(result.errors.map(({ message }) => message)).toEqual([
      "Row 3, Started “soon, very very very very very very ver…”: Not a day written dd/mm/yyyy, from 1970 to 2100. Correct it or leave it blank.",
      "Row 4, Done “21/01/2010”: The card was released on 21 Jan 2010, before it was committed on 22 Jan 2010. Correct one of the two days.",
    ]);
  });
});

describe("planImport with errors", () => {
  const text = "Title,Type,Done\na,Bug,2024-01-01\nb,Whale,soon\nc,Bug,2024-01-03\n";

  it("imports nothing unless asked to skip", () => {
    expect(plan(text).accepted).toBe(false);
  });

  it("imports the good rows when asked to skip, and no type of a bad one", () => {
    const result = plan(text, { onError: "skip" });
    expect(result.accepted).toBe(true);
    expect(result.cards.map(({ row }) => row)).toEqual([2, 4]);
    expect(result.rejectedRows).toEqual([3]);
    expect(result.newTypes).toEqual([]);
  });

  it("imports nothing where no row is good", () => {
    expect(plan("Title,Type,Done\na,Bug,2027-01-01\n", { onError: "skip" }).accepted).toBe(false);
  });

  it("asks about dates that can be read in two ways, once a column, whatever is skipped", () => {
    const result = plan("Title,Type,Started,Done\na,Bug,03/04/2010,05/06/2010\n", {
      onError: "skip",
    });
    expect(result).toMatchObject({ accepted: false, cards: [], rejectedRows: [] });
    expect(errorsOf(result)).toEqual([
      [null, "Started", "ambiguous-date"],
      [null, "Done", "ambiguous-date"],
    ]);
    expect(result.errors[0]?.message).toBe(
      "The dates in Started can be read in two ways: “03/04/2010” (2010-04-03 or 2010-03-04). Choose dd/mm/yyyy or mm/dd/yyyy.",
    );
  });

  it("names each cell of a column in which no dates are found", () => {
    const result = plan("Title,Type,When\na,Bug,soon\nb,Bug,\nc,Bug,later\n", {
      mapping: { title: "Title", type: "Type", released: "When" },
    });
    expect(errorsOf(result)).toEqual([
      [2, "When", "unreadable-date"],
      [4, "When", "unreadable-date"],
    ]);
  });

  it("refuses a mapping to a column that is not there", () => {
    const result = plan("Title,Type\na,Bug\n", { mapping: { title: "Name", type: "Type" } });
    expect(errorsOf(result)).toEqual([[null, "Name", "unknown-column"]]);
    expect(result.errors[0]?.message).toContain("Title, Type");
    expect(result.accepted).toBe(false);
  });

  it.each([
    ["too-many-types", "Type", { title: "Size", type: "Type" }],
    ["too-many-sizes", "Size", { title: "Type", size: "Size" }],
  ] as const)("refuses %s: the column holds something else", (code, column, mapping) => {
    const rows = Array.from({ length: 201 }, (_, index) => `t${index},s${index}`);
    const fewer = plan(`Type,Size\n${rows.slice(1).join("\n")}\n`, { mapping, onError: "skip" });
    expect(fewer.accepted).toBe(true);
    const result = plan(`Type,Size\n${rows.join("\n")}\n`, { mapping, onError: "skip" });
    expect(result.accepted).toBe(false);
    expect(errorsOf(result)).toEqual([[null, column, code]]);
  });

  it("refuses a file of which no column is known", () => {
    expect(errorsOf(plan("Foo,Bar\n1,2\n"))).toEqual([[null, null, "nothing-mapped"]]);
  });
});

describe("planImport accepts and says", () => {
  it.each([
    ["prioritised-after-committed", "2024-01-05,2024-01-04,2024-01-08"],
    ["prioritised-after-released", "2024-01-09,2024-01-04,2024-01-08"],
    ["released-without-commit", "2024-01-01,,2024-01-08"],
    ["prioritised-in-future", "2026-11-24,,"],
  ])("%s", (code, days) => {
    const result = plan(
      `Title,Type,Created,Started,Done\na,Bug,2024-01-01,2024-01-02,2024-01-03\nb,Bug,${days}\n`,
    );
    expect(warningsOf(result)).toEqual([[code, [3]]]);
    expect(result.cards).toHaveLength(2);
  });

  it("names the first rows and counts the rest", () => {
    const rows = Array.from({ length: 30 }, () => "Bug,,2024-01-08").join("\n");
    const [warning] = plan(`Type,Started,Done\n${rows}\n`).warnings.filter(
      ({ code }) => code === "released-without-commit",
    );
    expect(warning).toMatchObject({ column: "Started", row: 2, count: 30 });
    expect(warning?.rows).toHaveLength(20);
    expect(warning?.message).toContain("30 rows (2, 3, 4, 5, 6 and 25 more)");
  });

  it("a kind chosen for a type the team already has is not applied", () => {
    const result = plan("Title,Type,Started\na,Bug,2024-01-01\n", { kinds: { bug: "feature" } });
    expect(result.warnings).toMatchObject([{ code: "kind-ignored" }]);
    expect(result.warnings[0]?.message).toContain("“Bug” as hidden work");
  });

  it("instants on their day in the team's zone", () => {
    const text = "Title,Type,Done\na,Bug,2024-06-30T23:30:00Z\n";
    expect(plan(text).cards[0]?.released).toBe("2024-07-01");
    expect(plan(text, { timeZone: "America/New_York" }).cards[0]?.released).toBe("2024-06-30");
  });
});
