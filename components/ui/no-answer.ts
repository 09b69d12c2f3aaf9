/** What to say where no answer to a form came. */
export const noAnswer =
  "No answer came, so it is not known whether this was saved. What you typed is still here: send it again. Nothing is done twice.";

/** Thrown where no answer came, so that nobody knows whether it was done: it can be asked for again. */
export class NoAnswer extends Error {}

/** What to say where no answer to Undo came. */
export const noAnswerToUndo =
  "No answer came, so it is not known whether this was undone. Press Undo again: nothing is done twice.";
