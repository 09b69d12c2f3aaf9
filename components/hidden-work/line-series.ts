/** A line, or the area below it, through the rows of a chart. */
export type LineSeries = {
  name: string;
  colour: string;
  dash?: string;
  isFilled?: boolean;
};

export type LineRow = {
  /** For the axis */
  label: string;
  /** In full */
  name: string;
  /** First and last day that it is of, ISO */
  from: string;
  to: string;
  /** One a series; null where there is nothing to show */
  values: (number | null)[];
};

/** A level across the whole chart, such as a mean. */
export type LineLevel = { value: number; label: string };
