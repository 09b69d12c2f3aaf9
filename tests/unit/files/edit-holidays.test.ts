import { expect, test } from "vitest";
import { withHoliday, withoutHoliday } from "@/lib/files/read-holidays";

test("a day that is added stands in its order, in place of itself", () => {
  const text = "2026-12-25 Christmas Day\n2026-01-01 New Year";
  const added = withHoliday(text, { day: "2026-04-03", name: "Good Friday" });
  expect(added).toBe("2026-01-01 New Year\n2026-04-03 Good Friday\n2026-12-25 Christmas Day");
  expect(withHoliday(added, { day: "2026-04-03", name: "" })).toBe(
    "2026-01-01 New Year\n2026-04-03\n2026-12-25 Christmas Day",
  );
});

test("adding and removing days loses no line that cannot be read", () => {
  const text = "soon, perhaps\n2026-12-25 Christmas Day\n";
  expect(withoutHoliday(text, "2026-12-25")).toBe("soon, perhaps");
  expect(withHoliday(text, { day: "2027-01-01", name: "New Year" })).toBe(
    "2026-12-25 Christmas Day\n2027-01-01 New Year\nsoon, perhaps",
  );
});
