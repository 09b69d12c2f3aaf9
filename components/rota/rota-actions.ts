import type { FormAction } from "@/lib/cards/form-state";

/** What the forms of the rota's page do. */
export type RotaActions = Record<
  "addPerson" | "editPerson" | "addAbsence" | "removeAbsence" | "setWeeks" | "savePlan",
  FormAction
>;
