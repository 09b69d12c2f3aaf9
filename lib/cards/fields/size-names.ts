import { nameKey } from "@/lib/cards/fields/name-key";

/** T-shirt sizes from small to large, with the names people give them. */
const shirtSizes: readonly (readonly [key: string, names: readonly string[]])[] = [
  ["xxs", ["2xs", "extraextrasmall"]],
  ["xs", ["xsmall", "extrasmall", "verysmall", "tiny"]],
  ["s", ["small", "sml"]],
  ["m", ["medium", "med"]],
  ["l", ["large", "lge", "lrg"]],
  ["xl", ["xlarge", "extralarge", "verylarge", "huge"]],
  ["xxl", ["2xl", "xxlarge", "extraextralarge"]],
  ["xxxl", ["3xl", "xxxlarge"]],
];

const keyByName = new Map(
  shirtSizes.flatMap(([key, names]) => [key, ...names].map((name) => [name, key] as const)),
);

/**
 * What the spellings of one size have in common: "Small", "small" and "S" give "s". A size that is
 * no T-shirt size gives its own name, in small letters and with single spaces.
 */
export function sizeKey(name: string): string {
  const plain = nameKey(name);
  return keyByName.get(plain.replace(/[\s._-]+/g, "")) ?? plain.replace(/\s+/g, " ");
}

/** The size that a name means: the one of just that name, else the one spelt in another way. */
export function findSize<Size extends { name: string }>(
  known: readonly Size[],
  name: string,
): Size | undefined {
  return (
    known.find((size) => nameKey(size.name) === nameKey(name)) ??
    known.find((size) => sizeKey(size.name) === sizeKey(name))
  );
}

/** The sizes from small to large where all are T-shirt sizes or all are numbers, else as they came. */
export function inNaturalOrder(names: readonly string[]): string[] {
  for (const rankOf of [shirtRank, Number]) {
    if (!names.some((name) => Number.isNaN(rankOf(name)))) {
      return [...names].sort((a, b) => rankOf(a) - rankOf(b));
    }
  }
  return [...names];
}

function shirtRank(name: string): number {
  const key = sizeKey(name);
  const rank = shirtSizes.findIndex(([shirtKey]) => shirtKey === key);
  return rank < 0 ? Number.NaN : rank;
}
