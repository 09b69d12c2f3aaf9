import type { IsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";

type PreviewFigures = {
  mean: number | null;
  wholeDays: number | null;
  overPercent: number | null;
};

/** What the SLA of a group of cards is now and would be with other settings; null where it is not. */
export type SettingsPreviewRow = {
  name: string;
  items: number;
  now: PreviewFigures | null;
  wouldBe: PreviewFigures | null;
};

/** A share of the days in progress, in percent; null where there are none. */
export type PreviewShare = { now: number | null; wouldBe: number | null };

export type SettingsPreview = {
  /** What a row is of; the last row is of all cards */
  by: "type" | "size";
  rows: SettingsPreviewRow[];
  hidden: PreviewShare;
  support: PreviewShare;
  /** Released cards whose cycle time would be another */
  cardsChanged: number;
  /** Cards that would get another type, size, stream, client or class of service */
  cardsMoved: number;
  /** What they would get another of: type, size … */
  moved: string | null;
  /** Cards whose type would be of another kind */
  cardsOfKind: number;
  /** Which days are counted */
  dayCount: { now: DayCount; wouldBe: DayCount };
  /** What day it is for the team */
  today: { now: IsoDay; wouldBe: IsoDay };
};
