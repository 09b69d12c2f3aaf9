import { describe, expect, it } from "vitest";
import { similarKey } from "@/lib/cards/fields/similar-name";
import { ImportClients, ImportSizes, ImportTypes } from "@/lib/cards/import/import-names";

describe("names that are probably one", () => {
  it.each([
    ["ACME Ltd.", "Acme"],
    ["Acme Co., Ltd", "acme"],
    ["Bugs", "Bug"],
    ["Pre-Sales", "presale"],
    ["Müller GmbH", "Muller"],
    ["R & D", "R and D"],
    ["Tech debt", "tech-debt"],
  ])("%s and %s", (one, other) => {
    expect(similarKey(one)).toBe(similarKey(other));
  });

  it.each([
    ["Feature Bug", "Bug"],
    ["S", "SS"],
    ["Acme", "Acne"],
    ["Limited", "Ltd editions"],
  ])("not %s and %s", (one, other) => {
    expect(similarKey(one)).not.toBe(similarKey(other));
  });
});

describe("new names of an import", () => {
  const matchSimilar = { sameAs: {}, matchSimilar: true };

  it("are taken for the team's name that is much alike, where that is wanted, and say so", () => {
    const clients = new ImportClients(["Acme"], matchSimilar);
    expect(clients.resolve("ACME Ltd")).toBe("Acme");
    expect(clients.resolve("Globex")).toBe("Globex");
    expect(clients.added()).toEqual(["Globex"]);
    expect(clients.taken()).toEqual([{ name: "ACME Ltd", known: "Acme" }]);
    expect(new ImportClients(["Acme"]).resolve("ACME Ltd")).toBe("ACME Ltd");
  });

  it("stand for what somebody chose, whatever they look like, or stay new", () => {
    const known = [{ name: "Feature", kind: "feature" as const }];
    const types = new ImportTypes(
      known,
      {},
      {
        sameAs: { story: "Feature", Features: null },
        matchSimilar: true,
      },
    );
    expect(types.resolve("Story")).toBe("Feature");
    expect(types.resolve("Features")).toBe("Features");
    expect(types.added().map(({ name }) => name)).toEqual(["Features"]);
    const sizes = new ImportSizes(["S", "M"], { sameAs: { Tall: "M" }, matchSimilar: false });
    expect([sizes.resolve("Tall"), sizes.resolve("small")]).toEqual(["M", "S"]);
    expect(sizes.met()).toEqual([]);
  });

  it("that stand for a name nobody has yet bring that name", () => {
    const sameAs = { MMF: "Feature", Story: "Feature" };
    const types = new ImportTypes([], {}, { sameAs, matchSimilar: false });
    expect([types.resolve("MMF"), types.resolve("Story")]).toEqual(["Feature", "Feature"]);
    expect(types.added().map(({ name }) => name)).toEqual(["Feature"]);
  });
});
