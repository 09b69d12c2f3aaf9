import { expect, test } from "vitest";
import { fittingStream } from "@/lib/cards/wall/fitting-stream";

const streams = [
  { name: "Features", kind: "feature" as const },
  { name: "More features", kind: "feature" as const },
  { name: "Support", kind: "support" as const },
];

test("a card goes to the first stream for its sort of work, hidden work to that of features", () => {
  expect(fittingStream("feature", streams)).toBe("Features");
  expect(fittingStream("hidden", streams)).toBe("Features");
  expect(fittingStream("support", streams)).toBe("Support");
  expect(fittingStream("support", streams.slice(0, 2))).toBeNull();
});
