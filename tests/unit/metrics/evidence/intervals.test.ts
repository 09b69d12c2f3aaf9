import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { percentileInterval } from "@/lib/metrics/evidence/percentile-interval";
import { slaInterval } from "@/lib/metrics/evidence/sla-interval";
import { pooledSlas } from "@/lib/metrics/evidence/thin-cells";
import { histogramOf } from "@/lib/metrics/histogram";

const oneTo = (count: number) => histogramOf(Array.from({ length: count }, (_, at) => at + 1));

describe("the interval of a percentile", () => {
  // Order statistics by scipy.stats.binom: the cards after so many counted ones.
  it.each([
    [50, 0.85, 38, 47],
    [200, 0.85, 162, 179],
    [30, 0.5, 11, 20],
  ])(
    "of %i cards at %d lies between the cards that scipy's binomial names",
    (count, p, low, high) => {
      expect(percentileInterval(oneTo(count), p)).toEqual({ low, high });
    },
  );

  it("is none where no card is surely above it", () => {
    expect(percentileInterval(oneTo(20), 0.95)).toBeNull();
  });
});

describe("the interval of mean + k SD", () => {
  const skewed = histogramOf([1, 1, 2, 2, 2, 3, 3, 4, 5, 6, 8, 9, 12, 15, 21, 40]);

  it("holds the estimate, reaches further up than down, and says what it is worth", () => {
    const found = slaInterval(skewed, 1, seededRandom(1));
    const sla = 8.375 + 10.1382;
    expect(found?.low).toBeLessThan(sla);
    expect((found?.high ?? 0) - sla).toBeGreaterThan(sla - (found?.low ?? 0));
    expect(found?.measuredCoverage).toBe(79);
  });

  it("is the same for the same seed", () => {
    expect(slaInterval(skewed, 1, seededRandom(5))).toEqual(
      slaInterval(skewed, 1, seededRandom(5)),
    );
  });

  it("is none with fewer than ten cards, or when all took the same", () => {
    expect(slaInterval(oneTo(9), 1, seededRandom(1))).toBeNull();
    expect(slaInterval([[3, 40]], 1, seededRandom(1))).toBeNull();
  });
});

describe("thin cells", () => {
  const small = histogramOf([1, 2, 2, 3, 3, 4, 5, 2, 3, 1]);
  const medium = histogramOf([3, 5, 8, 9, 13, 6, 7, 10, 4, 8]);
  const large = histogramOf([20, 35]);

  it("borrow from their type by the weight that DerSimonian and Laird's spread gives", () => {
    // Computed with numpy from the definition.
    const found = pooledSlas([small, medium, large], 1);
    expect(found.map((cell) => Number(cell?.weight.toFixed(4)))).toEqual(expectedWeights);
    expect(found.map((cell) => Number(cell?.sla.toFixed(3)))).toEqual(expectedSlas);
  });

  it("that are empty have none, and nor has a type of single cards", () => {
    expect(pooledSlas([small, []], 1)[1]).toBeNull();
    expect(pooledSlas([[[3, 1]], [[9, 1]]], 1)).toEqual([null, null]);
  });
});

const expectedWeights = [0.9752, 0.9752, 0.8873];
const expectedSlas = [4.01, 11.367, 37.135];
