import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Only faults are looked at, so axe need not describe each thing that passes. */
const options: Parameters<AxeBuilder["options"]>[0] = {
  runOnly: { type: "tag", values: tags },
  resultTypes: ["violations"],
};

/**
 * Fails where axe finds a fault in the page as it is now, in light and in dark. Leaves the page in
 * light. `within` narrows the check to a part of the page.
 */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // A page that is being refreshed has no title for a moment.
    await expect(page).toHaveTitle(/./);
    const builder = new AxeBuilder({ page }).options(options);
    // Where no other frame has a say, axe need not open a page of its own to put answers together.
    builder.setLegacyMode(page.frames().length === 1);
    const { violations } = await (within ? builder.include(within) : builder).analyze();
    const faults = violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}\n${nodes.map((node) => `  ${node.html}\n  ${node.failureSummary}`).join("\n")}`,
    );
    expect(faults, `faults that axe finds in ${colorScheme}`).toEqual([]);
  }
}
