/**
 * Round values for an axis from 0: about `wanted` steps of 1, 2 or 5 times a power of ten, whole
 * numbers only, the last of them at or above `greatest`, so that nothing is clipped.
 */
export function numberTicks(greatest: number, wanted = 5): number[] {
  const rough = Math.max(1, greatest / wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? 10 * power;
  const ticks: number[] = [];
  for (let value = 0; ; value += step) {
    ticks.push(value);
    if (value >= greatest && value > 0) return ticks;
  }
}
