/** A card as a search tells of it. */
export type FoundCard = {
  number: number;
  title: string;
  /** "Feature, M · in progress · HELP-7 · Museum" */
  about: string;
};
