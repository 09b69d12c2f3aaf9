/** What the SLA of a group of cards is now and would be with other settings. */
export type PreviewRow = {
  name: string;
  items: number;
  now: { mean: number | null; wholeDays: number | null };
  then: { mean: number | null; wholeDays: number | null };
};

export type SettingsPreview = {
  rows: PreviewRow[];
  /** Released cards whose cycle time would be another */
  cardsChanged: number;
};
