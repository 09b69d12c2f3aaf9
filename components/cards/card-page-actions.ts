import type { FormAction } from "@/lib/cards/form-state";

/** What a card’s page can ask the server to do. */
export type CardPageActions = {
  edit: FormAction;
  commitToday: FormAction;
  releaseToday: FormAction;
  bin: FormAction;
  undo: FormAction;
  setPeople: FormAction;
  undoPeople: FormAction;
};
