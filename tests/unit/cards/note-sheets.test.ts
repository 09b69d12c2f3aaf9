import { describe, expect, it, test } from "vitest";
import {
  notePlace,
  noteSheet,
  noteSheets,
  notesOnSheet,
  onSheets,
} from "@/lib/cards/notes/note-sheets";
import { noteHref, readNoteView } from "@/lib/cards/notes/note-view";

describe.each(noteSheets.map((sheet) => [sheet.id, sheet] as const))("the sheet %s", (_, sheet) => {
  test("holds its notes side by side, whole and apart", () => {
    const places = Array.from({ length: notesOnSheet(sheet) }, (__, place) =>
      notePlace(sheet, place),
    );
    for (const { left, top } of places) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(left + sheet.note.width).toBeLessThanOrEqual(sheet.paper.width + 1e-9);
      expect(top + sheet.note.height).toBeLessThanOrEqual(sheet.paper.height + 1e-9);
    }
    for (const [index, one] of places.entries()) {
      for (const other of places.slice(index + 1)) {
        const apart =
          Math.abs(one.left - other.left) >= sheet.note.width - 1e-9 ||
          Math.abs(one.top - other.top) >= sheet.note.height - 1e-9;
        expect(apart).toBe(true);
      }
    }
  });

  test("stands in the middle of its paper", () => {
    const last = notePlace(sheet, notesOnSheet(sheet) - 1);
    expect(last.left + sheet.note.width).toBeCloseTo(sheet.paper.width - sheet.left, 9);
    expect(last.top + sheet.note.height).toBeCloseTo(sheet.paper.height - sheet.top, 9);
  });
});

describe("labels on A4", () => {
  it("stand where sheets of 21 have them", () => {
    const sheet = noteSheet("a4-63");
    expect(notePlace(sheet, 0)).toEqual({
      left: expect.closeTo(7.21, 2),
      top: expect.closeTo(15.15, 2),
    });
    expect(notePlace(sheet, 4).left - notePlace(sheet, 3).left).toBeCloseTo(66.04, 9);
    expect(notePlace(sheet, 3).top - notePlace(sheet, 0).top).toBeCloseTo(38.1, 9);
  });
});

describe("notes on sheets", () => {
  it("begin at the first free place and go on with further sheets", () => {
    const sheet = noteSheet("a4-76");
    expect(onSheets(["a", "b", "c"], sheet, 5)).toEqual([
      [null, null, null, null, "a", "b"],
      ["c", null, null, null, null, null],
    ]);
  });

  it("take no sheet without a note", () => {
    expect(onSheets([], noteSheet("a4-76"), 3)).toEqual([]);
  });
});

describe("the address of notes", () => {
  it("means all cards in progress on A4 where it says nothing", () => {
    expect(readNoteView({})).toMatchObject({ sheet: { id: "a4-76" }, start: 1, cards: null });
  });

  it("keeps the chosen cards, none at all among them", () => {
    expect(readNoteView({ card: ["12", "7", "12", "x", "-1"] }).cards).toEqual([12, 7]);
    expect(readNoteView({ card: "99999999999" }).cards).toEqual([]);
    expect(readNoteView({ chosen: "1" }).cards).toEqual([]);
  });

  it("leaves a start aside that the sheet does not have", () => {
    expect(readNoteView({ sheet: "a4-63", start: "21" }).start).toBe(21);
    expect(readNoteView({ sheet: "a4-76", start: "21" }).start).toBe(1);
    expect(readNoteView({ start: "0" }).start).toBe(1);
  });

  it("comes back from what it says", () => {
    const view = readNoteView({ card: ["3", "4"], start: "2", sheet: "letter-63" });
    const address = noteHref("/t/a/notes", view, {});
    const query = new URLSearchParams(address.split("?")[1]);
    const read = { sheet: query.get("sheet") ?? "", start: query.get("start") ?? "" };
    expect(readNoteView({ ...read, card: query.getAll("card") })).toEqual(view);
  });
});
