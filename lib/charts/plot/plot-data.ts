/** The looks of a series: its colour, never alone in telling series apart. */
export type PlotTone = "main" | "soft" | "accent" | "over" | "feature" | "support" | "hidden";

/**
 * A place, and where it leads. A point of a line that stands for a figure says where it is and, on a
 * line of text of its own, what is there; one that only leads the eye says nothing.
 */
export type PlotPoint = { x: number; y: number; href?: string; label?: string };

/** A dot that says what it is. */
export type PlotDot = PlotPoint & { label: string };

export type PlotSeries =
  | { kind: "line" | "step"; name: string; tone: PlotTone; dashed?: boolean; points: PlotPoint[] }
  | { kind: "dots"; name: string; tone: PlotTone; isHollow?: boolean; points: PlotDot[] }
  | { kind: "bars"; name: string; tone: PlotTone; points: PlotDot[] };

/** A line across the whole plot with words of its own. */
type PlotMark = { at: number; label: string };

/** What a plot draws: ready-made numbers, axes and words. */
export type PlotData = {
  /** What the picture is, for those who cannot see it */
  label: string;
  series: PlotSeries[];
  x: PlotAxis;
  y: PlotAxis;
  /** Lines up and down, such as marked days, and across, such as a mean */
  upright?: PlotMark[];
  level?: PlotMark[];
};

export type PlotAxis = {
  from: number;
  to: number;
  title: string;
  ticks: { at: number; label: string }[];
};
