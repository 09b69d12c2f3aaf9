import AxeBuilder from "@axe-core/playwright";

/** The rules a fault is judged by, here and in the tests. */
export const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds wrong with the page as it stands, a line a kind.
 * @param {import("@playwright/test").Page} page
 */
export async function axeFaults(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(axeTags).analyze();
  return violations.map(
    ({ id, help, nodes }) => `axe: ${id}: ${help}: ${nodes[0]?.html.slice(0, 160)}`,
  );
}
