/** Whether a day lies after a delivery's target; null is later than can be forecast. */
export function isAfterTarget(
  { target }: { target: string },
  date: string | null | undefined,
): boolean {
  return date !== undefined && (date === null || date > target);
}
