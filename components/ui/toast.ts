export type Toast = {
  /** What happened, in a sentence */
  text: string;
  isProblem?: boolean;
  /**
   * Takes back what the text tells of and answers what to say then. Throws an Error whose message
   * is a plain sentence where that is not possible; a NoAnswer where it can be asked for again.
   */
  undo?: () => Promise<string>;
};

export const toastEvent = "walltime:toast";

/** Told to the document when a toast has taken back what it told of. */
export const undoneEvent = "walltime:undone";

/**
 * Tells of something that was done, at the edge of the page and to screen readers, with a button
 * (and Ctrl or ⌘ Z) to take it back. It stays while pages change and goes after a while, so that
 * nothing may be told only here.
 */
export function showToast(toast: Toast): void {
  document.dispatchEvent(new CustomEvent<Toast>(toastEvent, { detail: toast }));
}
