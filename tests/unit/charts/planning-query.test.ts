import { describe, expect, it } from "vitest";
import { tidyPlanningQuery } from "@/lib/charts/planning/planning-query";

describe("a planning view's address", () => {
  it("comes out the same whatever order it was written in", () => {
    const one = tidyPlanningQuery("rule=p85&mix=type&type=Bug&type=Feature&lines=mean");
    const other = tidyPlanningQuery("type=Bug&lines=mean&type=Feature&mix=type&rule=p85");
    expect(one).toBe(other);
    expect(one).toBe("type=Bug&type=Feature&rule=p85&mix=type&lines=mean");
  });

  it("keeps the zoom and the lines of the chart of all items", () => {
    expect(tidyPlanningQuery("zoom=2025-01-01..2025-03-31&lines=none")).toBe(
      "lines=none&zoom=2025-01-01..2025-03-31",
    );
  });

  it("drops what is as usual, what the page does not know and what cannot be read", () => {
    expect(tidyPlanningQuery("tiles=type&utm_source=mail&zoom=yesterday&mix=colour")).toBe("");
    expect(tidyPlanningQuery("from=2026-99-01&mix=type")).toBe("mix=type");
  });
});
