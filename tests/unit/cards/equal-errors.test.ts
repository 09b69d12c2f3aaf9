import { expect, it } from "vitest";
import { JoinedErrors, joinEqualErrors } from "@/lib/cards/import/equal-errors";
import type { ImportError } from "@/lib/cards/import/import-plan";

const error = (row: number | null, message: string, column = "Done"): ImportError => ({
  ...{ row, column, message },
  code: "unreadable-date",
});

it("equal errors are one with a count and the first rows", () => {
  const errors = Array.from({ length: 8 }, (_, index) =>
    error(index + 2, `Row ${index + 2}, Done “x${index}”: Not a day. Correct it.`),
  );
  expect(joinEqualErrors(errors)).toEqual([
    {
      ...{ rows: [2, 3, 4, 5, 6], count: 8, column: "Done", code: "unreadable-date" },
      message: "Not a day. Correct it.",
    },
  ]);
});

it("more errors than are listed one by one are counted all the same", () => {
  const joined = new JoinedErrors();
  for (let row = 2; row < 5_002; row += 1) {
    joined.add([error(row, `Row ${row}, Done “x”: Not a day.`)]);
  }
  expect(joined.all()).toMatchObject([{ count: 5_000, rows: [2, 3, 4, 5, 6] }]);
});

it("one error keeps its words, and another column or the whole file is another error", () => {
  const one = error(2, "Row 2, Done “x”: Not a day.");
  expect(joinEqualErrors([one])[0]?.message).toBe(one.message);
  const others = [one, error(3, "Row 3, Started “x”: Not a day.", "Started"), error(null, "No.")];
  expect(joinEqualErrors(others)).toHaveLength(3);
});
