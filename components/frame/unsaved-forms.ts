type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const unguardedTypes = new Set(["hidden", "file", "search", "submit", "button", "password"]);

/**
 * Whether a form of the page holds something that is typed or chosen and not sent. Forms for an
 * address (searches, filters) are left out, and so are those that keep what is typed by themselves
 * (`data-keeps-draft`) or only choose what to act on (`data-unguarded`).
 */
export function hasUnsavedForms(page: ParentNode): boolean {
  return [...page.querySelectorAll("form")].some(
    (form) =>
      !form.matches("[data-keeps-draft], [data-unguarded], [data-saved]") &&
      !form.getAttribute("action")?.startsWith("/") &&
      [...form.elements].some((field) => isField(field) && isChanged(field)),
  );
}

/** Whether the page may be left: nothing on it is unsaved, or the reader says so. */
export function mayLeavePage(): boolean {
  return (
    !hasUnsavedForms(document) ||
    window.confirm("Leave this page? What you changed here is not saved.")
  );
}

function isField(element: Element): element is Field {
  return (
    (element instanceof HTMLInputElement && !unguardedTypes.has(element.type)) ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}

function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    const start = [...field.options].findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(0, start);
  }
  if (field instanceof HTMLInputElement && ["checkbox", "radio"].includes(field.type)) {
    return field.checked !== field.defaultChecked;
  }
  return field.value !== field.defaultValue;
}
