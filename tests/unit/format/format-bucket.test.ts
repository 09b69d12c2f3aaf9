import { describe, expect, it } from "vitest";
import { formatBucket } from "@/lib/format/format-bucket";

describe("a week or month in full", () => {
  it.each([
    ["2026-05-01", "2026-05-31", "month", "May ’26"],
    ["2024-02-01", "2024-02-29", "month", "Feb ’24"],
    ["2026-05-04", "2026-05-31", "month", "4–31 May 2026"],
    ["2026-05-01", "2026-05-30", "month", "1–30 May 2026"],
    ["2026-02-23", "2026-03-01", "week", "23 Feb – 1 Mar 2026"],
  ] as const)("from %s to %s by %s reads %4$s", (from, to, bucket, words) => {
    expect(formatBucket({ from, to }, bucket)).toBe(words);
  });
});
