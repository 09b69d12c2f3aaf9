import { describe, expect, it } from "vitest";
import { isEmptyValue } from "@/lib/cards/fields/empty-values";
import { inNaturalOrder, sizeKey } from "@/lib/cards/fields/size-names";
import { ImportSizes, ImportTypes } from "@/lib/cards/import/import-names";
import { proposeKind } from "@/lib/cards/words/kind-from-name";

describe("isEmptyValue", () => {
  it.each([
    "",
    " ",
    "\u00a0",
    "NA",
    "na",
    "N/A",
    "n/a",
    "-",
    "–",
    "null",
    "NULL",
    "None",
    " none ",
  ])("takes %j for nothing", (text) => {
    expect(isEmptyValue(text)).toBe(true);
  });

  it.each(["0", "no", "nil", "N", "A", "--", "nan", "none of these", "Nano"])(
    "takes %j for something",
    (text) => {
      expect(isEmptyValue(text)).toBe(false);
    },
  );
});

describe("proposeKind", () => {
  it.each([
    "MMF",
    "Feature",
    "User Story",
    "story",
    "Epic",
    "Enhancement",
    "UserStory",
    "Feature request",
  ])("takes %s for a feature", (name) => {
    expect(proposeKind(name)).toBe("feature");
  });

  it.each([
    "Support",
    "Incident",
    "Service request",
    "Customer query",
    "Production Support",
    "Question",
  ])("takes %s for support", (name) => {
    expect(proposeKind(name)).toBe("support");
  });

  it.each([
    "Bug",
    "Production Bug",
    "Feature Bug",
    "Regression Bug",
    "Support Bug",
    "Defect",
    "Infrastructure",
    "Maintenance",
    "Build Maintenance",
    "Reports",
    "Pre-sales",
    "Chore",
    "Task",
    "Sub-task",
    "Tech debt",
    "Technical Story",
    "Spike",
    "Unspecified",
    "Foo",
    "",
  ])("takes %j for hidden work", (name) => {
    expect(proposeKind(name)).toBe("hidden");
  });
});

describe("sizeKey", () => {
  it.each([
    ["xs", ["XS", "x-small", "Extra Small", "extra-small", "xsmall"]],
    ["s", ["S", "s", "Small", " SMALL "]],
    ["m", ["M", "Medium", "med"]],
    ["l", ["L", "Large"]],
    ["xl", ["XL", "X-Large", "Extra Large", "x large"]],
    ["xxl", ["XXL", "2XL", "xx-large"]],
  ])("knows %s by %j", (key, names) => {
    expect(names.map(sizeKey)).toEqual(names.map(() => key));
  });

  it("keeps other sizes apart, but not their spellings", () => {
    expect(sizeKey("13")).toBe("13");
    expect(sizeKey("Half  Day")).toBe(sizeKey("half day"));
    expect(sizeKey("small one")).not.toBe("s");
  });
});

describe("inNaturalOrder", () => {
  it("puts T-shirt sizes from small to large", () => {
    expect(inNaturalOrder(["Large", "XS", "Small", "XXL", "M"])).toEqual([
      "XS",
      "Small",
      "M",
      "Large",
      "XXL",
    ]);
  });

  it("puts numbers from small to large", () => {
    expect(inNaturalOrder(["13", "2", "0.5", "8"])).toEqual(["0.5", "2", "8", "13"]);
  });

  it("leaves a mixture as it came", () => {
    expect(inNaturalOrder(["Large", "Whale", "Small"])).toEqual(["Large", "Whale", "Small"]);
    expect(inNaturalOrder([])).toEqual([]);
  });
});

describe("ImportSizes", () => {
  it("takes the team's own spelling, whatever the file writes", () => {
    const sizes = new ImportSizes(["S", "Medium"]);
    expect(["Small", "m", "S", "Large", "L", "l"].map((size) => sizes.resolve(size))).toEqual([
      "S",
      "Medium",
      "S",
      "Large",
      "Large",
      "Large",
    ]);
    expect(sizes.added()).toEqual(["Large"]);
  });

  it("keeps apart two sizes that the team keeps apart", () => {
    const sizes = new ImportSizes(["S", "Small"]);
    expect(["S", "Small", "small"].map((size) => sizes.resolve(size))).toEqual(["S", "Small", "S"]);
    expect(sizes.added()).toEqual([]);
  });
});

describe("ImportTypes", () => {
  it("is one type whatever the case and the spaces", () => {
    const types = new ImportTypes([{ name: "Bug", kind: "hidden" }], {});
    expect(["bug", "BUG", "User  story", "user story"].map((type) => types.resolve(type))).toEqual([
      "Bug",
      "Bug",
      "User story",
      "User story",
    ]);
    expect(types.added()).toEqual([{ name: "User story", kind: "feature" }]);
  });

  it("gives a new type the kind that was chosen, else the one its name suggests", () => {
    const types = new ImportTypes([], { task: "feature" });
    types.resolve("Task");
    types.resolve("Chore");
    expect(types.added()).toEqual([
      { name: "Task", kind: "feature" },
      { name: "Chore", kind: "hidden" },
    ]);
  });

  it("leaves the kind of the team's own types alone, and names those", () => {
    const types = new ImportTypes(
      [
        { name: "Bug", kind: "hidden" },
        { name: "Feature", kind: "feature" },
      ],
      { bug: "support", Feature: "feature" },
    );
    types.resolve("Bug");
    expect(types.added()).toEqual([]);
    expect(types.withOtherKind()).toEqual([{ name: "Bug", kind: "hidden" }]);
  });
});
