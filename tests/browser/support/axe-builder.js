import AxeBuilder from "@axe-core/playwright";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe asks of colours: all else that it finds is the same in light and in dark. */
export const rulesOfColour = ["color-contrast", "link-in-text-block"];

/**
 * What looks for faults in a page, by the rules that every page keeps.
 * @param {import("@playwright/test").Page} page
 */
export function axeBuilder(page) {
  const builder = new AxeBuilder({ page }).options({
    runOnly: { type: "tag", values: tags },
    // Only faults are looked at, so axe need not describe each thing that passes.
    resultTypes: ["violations"],
  });
  // Where no other frame has a say, axe need not open a page of its own to put answers together.
  return builder.setLegacyMode(page.frames().length === 1);
}
