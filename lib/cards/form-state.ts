/** Text fields of a form as they were typed, by name; a repeated name has all, separated by commas. */
export type FormValues = Record<string, string>;

/** What a form's action answers, with all that was typed so that nothing is lost. */
export type FormState = {
  status: "new" | "done" | "refused";
  /** What happened or what to do, in plain words */
  message: string | null;
  /** Stable word for why it was refused */
  code: string | null;
  errors: { field: string; message: string }[];
  values: FormValues;
  /** Where to go next; without scripts the action has gone there itself */
  goTo: string | null;
  /** What the action made or found, as text for people and links */
  result: Record<string, string>;
  /** Both sides of a conflict: what is stored now, by field */
  current: FormValues | null;
  /** What was done and can be undone; pages with scripts show it in a toast */
  undo: { team: string; text: string; revision: number; card?: number } | null;
};

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

export const newForm: FormState = {
  status: "new",
  message: null,
  code: null,
  errors: [],
  values: {},
  goTo: null,
  result: {},
  current: null,
  undo: null,
};

/** The hidden field by which a form says that a script sent it and will follow `goTo`. */
export const sentByScript = "sentByScript";

/** The field by which a form that is sent again is known, so that nothing is done twice. */
export const keyField = "key";

const openingFields = [keyField, "version", "was", "wasName", "wasTarget", "saved", "proposed"];

/** Whether a field says what a form was opened with: it may change under a form that waits to be sent again. */
export function isOfOpening(field: string): boolean {
  return openingFields.includes(field) || field.startsWith("start.");
}

/** The code of a refusal because the form's key had done something else already. */
export const keyReused = "idempotency-key-reused";
/** The code where the form's key has made a secret already, which is shown once only. */
export const shownBefore = "shown-before";

/** Whether a form was refused because its key has done something already: the next attempt is a new one. */
export function isKeyUsed({ code }: Pick<FormState, "code">): boolean {
  return code === keyReused || code === shownBefore;
}

/** The code where it is not known whether the form was saved: no answer came, or none that says. */
export const notCertain = "not-certain";
