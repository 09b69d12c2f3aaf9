import { describe, expect, it } from "vitest";
import { markPath } from "@/lib/charts/marks/mark-path";
import { shapesOfKind, typeMarks } from "@/lib/charts/marks/type-marks";

const types = [
  { name: "Feature", kind: "feature" },
  { name: "Bug", kind: "hidden" },
  { name: "Chore", kind: "hidden", colour: "#123456" },
  { name: "Support", kind: "support" },
  { name: "Incident", kind: "hidden" },
] as const;

describe("marks of types", () => {
  it("differ in shape and in tint within one kind", () => {
    const marks = typeMarks(types);
    const hidden = ["Bug", "Chore", "Incident"].map((name) => marks.get(name));
    expect(new Set(hidden.map((mark) => mark?.shape)).size).toBe(3);
    expect(new Set(hidden.map((mark) => mark?.tint)).size).toBe(3);
  });

  it("tell the first twelve types of a kind apart", () => {
    const many = Array.from({ length: 12 }, (_, place) => ({
      name: `Type ${place}`,
      kind: "hidden" as const,
    }));
    const looks = [...typeMarks(many).values()].map(({ shape, tint }) => `${shape}${tint}`);
    expect(new Set(looks).size).toBe(12);
  });

  it("stay as they are when a type is added at the end", () => {
    const added = typeMarks([...types, { name: "Spike", kind: "hidden" }]);
    for (const [name, mark] of typeMarks(types)) expect(added.get(name)).toEqual(mark);
  });

  it("keep a type's own colour", () => {
    expect(typeMarks(types).get("Chore")?.colour).toBe("#123456");
  });

  it("have another outline for every shape, of about the same reach", () => {
    const shapes = Object.values(shapesOfKind).flat();
    const outlines = shapes.map((shape) => markPath(shape, 8, 8, 5));
    expect(new Set(outlines).size).toBe(shapes.length);
  });
});
