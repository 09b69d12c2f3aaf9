const startsFormula = /^(?:'*[\t\r\n]|[\s']*[=+\-@＝＋－＠])/;
const harmless = /^[+-]?(?:\d[\d.,\s]*)?%?$/;

/**
 * Text that a spreadsheet shows as it is: what it would run as a formula gets a leading apostrophe.
 * Plain numbers and a lone dash are left as they are.
 */
export function guardFormula(text: string): string {
  return couldRun(text) ? `'${text}` : text;
}

/** The text before guardFormula. */
export function unguardFormula(text: string): string {
  return text.charCodeAt(0) === 39 && couldRun(text.slice(1)) ? text.slice(1) : text;
}

function couldRun(text: string): boolean {
  return startsFormula.test(text) && !harmless.test(text);
}
