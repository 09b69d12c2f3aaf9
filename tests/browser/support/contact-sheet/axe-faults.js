import { axeBuilder } from "../axe-builder.js";

/**
 * What axe finds wrong with the page as it stands, a line a kind.
 * @param {import("@playwright/test").Page} page
 */
export async function axeFaults(page) {
  const { violations } = await axeBuilder(page).analyze();
  return violations.map(
    ({ id, help, nodes }) => `axe: ${id}: ${help}: ${nodes[0]?.html.slice(0, 160)}`,
  );
}
