import type { FormAction } from "@/lib/cards/form-state";

/** A list that somebody kept by name: its query as the address has it. */
export type SavedView = { id: number; name: string; query: string };

/** What the list of cards can ask the server to do. */
export type CardListActions = {
  correct: FormAction;
  bulk: FormAction;
  saveView: FormAction;
  restore: FormAction;
  undo: FormAction;
};
