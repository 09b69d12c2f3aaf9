/** What to say where no answer to a form came. */
export const noAnswer =
  "No answer came, so it is not known whether this was saved. What you typed is still here. Send it again: nothing will be done twice.";

/** The same of a form that is a button alone. */
export const noAnswerToPress =
  "No answer came, so it is not known whether this was done. Try again: nothing will be done twice.";

/** Thrown where no answer came, so that nobody knows whether it was done: it can be asked for again. */
export class NoAnswer extends Error {}

/** What to say where no answer to Undo came. */
export const noAnswerToUndo =
  "No answer came, so it is not known whether this was undone. Press Undo again: nothing will be done twice.";
