import type { IsoDay } from "@/lib/dates/day";

type PreviewFigures = {
  mean: number | null;
  wholeDays: number | null;
  overPercent: number | null;
};

/** What the SLA of a group of cards is now and would be with other settings. */
type PreviewRow = {
  name: string;
  items: number;
  now: PreviewFigures;
  then: PreviewFigures;
};

export type SettingsPreview = {
  rows: PreviewRow[];
  /** Released cards whose cycle time would be another */
  cardsChanged: number;
  /** What day it is for the team */
  today: { now: IsoDay; wouldBe: IsoDay };
};
