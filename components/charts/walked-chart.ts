const sameBelow = "the table below has the same figures.";

/**
 * What a screen reader hears of a chart of Recharts that arrow keys walk through, in place of Recharts' own
 * role "application", which has no name and takes the reader's keys away.
 */
export function walkedChart(title: string) {
  return {
    role: "group",
    "aria-label": `${title}. Arrow keys go from point to point; ${sameBelow}`,
  };
}

/** The same where arrow keys would not come to every point, as over an axis of numbers: a picture with its table. */
export function picturedChart(title: string) {
  return { accessibilityLayer: false, role: "img", "aria-label": `${title}: ${sameBelow}` };
}
