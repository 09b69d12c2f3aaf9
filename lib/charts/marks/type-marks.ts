import { type Kind, kinds } from "@/lib/cards/kinds";

export const shapesOfKind = {
  feature: ["circle", "hexagon", "pill", "dome"],
  support: ["square", "diamond", "cross", "column"],
  hidden: ["triangle", "triangle-down", "star", "triangle-right"],
} as const satisfies Record<Kind, readonly [string, ...string[]]>;

export type MarkShape = (typeof shapesOfKind)[Kind][number];

/** How a type of work is drawn: a shape and a tint within its kind's hue, or its own colour. */
export type TypeMark = { kind: Kind; shape: MarkShape; tint: 0 | 1 | 2; colour: string | null };

const tints = [0, 1, 2] as const;

/** The mark of a kind as a whole: its first shape in its own colour. */
export function kindMark(kind: Kind, colour: string | null = null): TypeMark {
  return { kind, shape: shapesOfKind[kind][0], tint: 0, colour };
}

/**
 * The mark of each type by its name. A type keeps its place among those of its kind in the team's
 * own order, so its mark is the same on every page and under every filter; the first twelve types
 * of a kind all differ.
 */
export function typeMarks(
  types: readonly { name: string; kind: Kind; colour?: string | null }[],
): Map<string, TypeMark> {
  const marks = new Map<string, TypeMark>();
  for (const kind of kinds) {
    const shapes = shapesOfKind[kind];
    types
      .filter((type) => type.kind === kind)
      .forEach(({ name, colour }, place) => {
        marks.set(name, {
          kind,
          shape: shapes[place % shapes.length] ?? shapes[0],
          tint: tints[place % tints.length] ?? 0,
          colour: colour ?? null,
        });
      });
  }
  return marks;
}

/** What a mark is filled with, as CSS: tints go towards the text's colour and the ground's. */
export function markFill({ kind, tint, colour }: Pick<TypeMark, "kind" | "tint" | "colour">) {
  if (colour) return colour;
  const hue = `var(--kind-${kind})`;
  if (tint === 0) return hue;
  return tint === 1
    ? `color-mix(in srgb, ${hue} 60%, var(--mantine-color-text))`
    : `color-mix(in srgb, ${hue} 45%, var(--surface))`;
}

/** The outline of a kind's marks: at least 3:1 against the ground in light and dark. */
export function markEdge(kind: Kind): string {
  return `var(--edge-${kind})`;
}
