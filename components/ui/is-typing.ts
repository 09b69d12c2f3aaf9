/** Whether a key pressed there is meant for a field, and for nothing else on the page. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName))
  );
}

const pressed = new Set(["button", "checkbox", "color", "file", "radio", "range", "submit"]);

/** Whether Ctrl Z pressed there takes back what was typed into a field. */
export function hasOwnUndo(target: EventTarget | null): boolean {
  if (!isTyping(target) || target instanceof HTMLSelectElement) return false;
  return !(target instanceof HTMLInputElement && pressed.has(target.type));
}
