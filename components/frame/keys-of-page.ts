import type { PageKey } from "@/components/ui/page-keys";

export type KeyButton = PageKey & { press: () => void };

/** The buttons and links of the page one is on that have a key, with what they say. */
export function keyButtonsOfPage(): KeyButton[] {
  const elements = document.querySelectorAll<HTMLElement>("main [aria-keyshortcuts]");
  return [...elements]
    .filter((element) => element.checkVisibility() && !element.matches(":disabled"))
    .map((element) => ({
      keys: element.getAttribute("aria-keyshortcuts") ?? "",
      label: wordsOf(element),
      press: () => element.click(),
    }));
}

/** All keys of the page one is on. */
export function keysOfPage(): PageKey[] {
  const told = document.querySelectorAll<HTMLElement>("main [data-page-keys] > li");
  return [
    ...keyButtonsOfPage(),
    ...[...told].map((element) => ({
      keys: element.dataset.keys ?? "",
      label: element.textContent ?? "",
    })),
  ];
}

/** What an element says, without the key that it shows. */
function wordsOf(element: HTMLElement): string {
  const label = element.getAttribute("aria-label");
  if (label) return label;
  const copy = element.cloneNode(true) as HTMLElement;
  for (const key of copy.querySelectorAll("kbd")) key.remove();
  return copy.textContent?.trim() ?? "";
}
