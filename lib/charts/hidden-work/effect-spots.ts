/** Features with the same exposure and cycle time, drawn as one spot. */
export type EffectSpot = { exposure: number; cycleDays: number; features: number };

/** Features as spots, so that thousands of them are a few hundred marks. */
export function effectSpots(
  features: readonly { exposure: number; cycleDays: number }[],
): EffectSpot[] {
  const spots = new Map<string, EffectSpot>();
  for (const { exposure, cycleDays } of features) {
    const key = `${exposure} ${cycleDays}`;
    const spot = spots.get(key);
    if (spot) spot.features += 1;
    else spots.set(key, { exposure, cycleDays, features: 1 });
  }
  return [...spots.values()];
}
