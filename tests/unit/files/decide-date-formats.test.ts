import { describe, expect, it } from "vitest";
import { decideDateFormats } from "@/lib/files/decide-date-formats";
import { TableSurvey } from "@/lib/files/table-survey";

function tableOf(columns: Record<string, string[]>): TableSurvey {
  const headings = Object.keys(columns);
  const length = Math.max(...Object.values(columns).map((cells) => cells.length));
  const rows = Array.from({ length }, (_, row) =>
    headings.map((heading) => columns[heading]?.[row] ?? ""),
  );
  return new TableSurvey(headings).add({ rows, rowNumbers: rows.map((_, row) => row + 2) });
}

const mapping = { committed: "Started", released: "Done" };

describe("decideDateFormats", () => {
  it("decides each column for itself", () => {
    const table = tableOf({ Started: ["2010-01-20"], Done: ["20/01/2010"] });
    expect(decideDateFormats(table, mapping)).toEqual({
      formats: { committed: "yyyy-mm-dd", released: "dd/mm/yyyy" },
      ambiguous: [],
      unreadable: [],
      notes: [],
    });
  });

  it("lets an undecided column follow a decided one, and says so", () => {
    const table = tableOf({ Started: ["05/06/2010"], Done: ["20/06/2010"] });
    const decision = decideDateFormats(table, mapping);
    expect(decision.formats).toEqual({ committed: "dd/mm/yyyy", released: "dd/mm/yyyy" });
    expect(decision.ambiguous).toEqual([]);
    expect(decision.notes).toMatchObject([
      { code: "date-order-from-other-column", column: "Started", row: null },
    ]);
    expect(decision.notes[0]?.message).toContain("like those in Done");
  });

  it("lets a column that is not mapped decide as well", () => {
    const table = tableOf({ Started: ["05/06/2010"], Updated: ["06/20/2010"] });
    expect(decideDateFormats(table, { committed: "Started" }).formats).toEqual({
      committed: "mm/dd/yyyy",
    });
  });

  it("asks where the only decided column uses other separators", () => {
    const table = tableOf({ Started: ["05/06/2010"], Done: ["20.06.2010"] });
    expect(decideDateFormats(table, mapping).ambiguous).toEqual([
      {
        field: "committed",
        heading: "Started",
        formats: ["dd/mm/yyyy", "mm/dd/yyyy"],
        examples: [{ value: "05/06/2010", readings: ["2010-06-05", "2010-05-06"] }],
      },
    ]);
  });

  it("takes the day first where days are written with dots, and says so", () => {
    const dotted = tableOf({ Started: ["05.06.2010"], Done: ["5/6/2010"] });
    const decision = decideDateFormats(dotted, mapping);
    expect(decision.formats).toEqual({ committed: "dd/mm/yyyy" });
    expect(decision.ambiguous).toMatchObject([{ heading: "Done" }]);
    expect(decision.notes).toMatchObject([{ code: "date-order-from-dots", column: "Started" }]);
    expect(decideDateFormats(dotted, mapping, "mm/dd/yyyy").formats.committed).toBe("mm/dd/yyyy");

    const contradicted = tableOf({
      Started: ["05.06.2010"],
      Done: ["20.06.2010"],
      Updated: ["06.20.2010"],
    });
    expect(decideDateFormats(contradicted, mapping).ambiguous).toHaveLength(1);
  });

  it("asks where the decided columns disagree", () => {
    const table = tableOf({
      Started: ["05/06/2010"],
      Done: ["20/06/2010"],
      Updated: ["06/20/2010"],
    });
    expect(decideDateFormats(table, mapping).ambiguous).toHaveLength(1);
  });

  it("does not follow a column that either order reads the same", () => {
    const table = tableOf({ Started: ["05/06/2010"], Done: ["06/06/2010"] });
    expect(decideDateFormats(table, mapping).ambiguous).toMatchObject([{ heading: "Started" }]);
  });

  it("asks about a column that contradicts itself, whatever the others say", () => {
    const table = tableOf({ Started: ["30/04/2009", "04/30/2009"], Done: ["30/06/2010"] });
    expect(decideDateFormats(table, mapping).ambiguous).toMatchObject([
      { heading: "Started", examples: [{ value: "30/04/2009" }, { value: "04/30/2009" }] },
    ]);
  });

  it("asks about every column where none is decided", () => {
    const table = tableOf({ Started: ["05/06/2010"], Done: ["06/07/2010"] });
    const { ambiguous } = decideDateFormats(table, mapping);
    expect(ambiguous.map(({ field }) => field)).toEqual(["committed", "released"]);
  });

  it("takes an answer for the whole file", () => {
    const table = tableOf({ Started: ["05/06/2010"], Done: ["06/07/2010"] });
    expect(decideDateFormats(table, mapping, "mm/dd/yyyy")).toMatchObject({
      formats: { committed: "mm/dd/yyyy", released: "mm/dd/yyyy" },
      ambiguous: [],
    });
  });

  it("keeps to the answer where the cells speak for the other order", () => {
    const table = tableOf({ Started: ["05/06/2010", "30/06/2010"] });
    expect(decideDateFormats(table, { committed: "Started" }, "mm/dd/yyyy").formats).toEqual({
      committed: "mm/dd/yyyy",
    });
  });

  it("does not force an answer for the whole file on a column written otherwise", () => {
    const table = tableOf({ Started: ["2010-06-05"], Done: ["06/07/2010"] });
    expect(decideDateFormats(table, mapping, "dd/mm/yyyy").formats).toEqual({
      committed: "yyyy-mm-dd",
      released: "dd/mm/yyyy",
    });
  });

  it("takes an answer for one column as final", () => {
    const table = tableOf({ Started: ["2010-06-05"], Done: ["06/07/2010"] });
    expect(decideDateFormats(table, mapping, { committed: "dd/mm/yyyy" })).toMatchObject({
      formats: { committed: "dd/mm/yyyy" },
      ambiguous: [{ field: "released" }],
    });
  });

  it("reports a column without dates with some of its cells, and leaves an empty one in peace", () => {
    const table = tableOf({ Started: ["yes", "no"], Done: ["", "NA"] });
    expect(decideDateFormats(table, mapping)).toEqual({
      formats: {},
      ambiguous: [],
      unreadable: [{ field: "committed", heading: "Started", examples: ["yes", "no"] }],
      notes: [],
    });
  });

  it("passes over a field whose column is not in the file", () => {
    const table = tableOf({ Started: ["2010-06-05"] });
    expect(decideDateFormats(table, mapping).formats).toEqual({ committed: "yyyy-mm-dd" });
  });
});
