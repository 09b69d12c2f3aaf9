/** A past import as its list and its own page show it. */
export type PastImport = {
  id: number;
  fileName: string;
  rows: number;
  created: number;
  updated: number;
  skipped: number;
  importedOn: string;
  isUndone: boolean;
};
