/**
 * What a screen reader hears of a chart of Recharts that arrow keys walk through, in place of Recharts' own
 * role "application", which has no name and takes the reader's keys away.
 */
export function walkedChart(title: string) {
  return {
    role: "group",
    "aria-label": `${title}. Arrow keys go from point to point; the table below has the same figures.`,
  };
}
