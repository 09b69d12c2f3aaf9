import { expect, type Page } from "@playwright/test";
import { axeBuilder, rulesOfColour } from "@/tests/browser/support/axe-builder.js";

/**
 * Fails where axe finds a fault in the page as it is now, in light and, as far as colours go, in dark.
 * Leaves the page in light. `within` narrows the check to a part of the page.
 */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // A page that is being refreshed has no title for a moment.
    await expect(page).toHaveTitle(/./);
    const builder = axeBuilder(page);
    if (colorScheme === "dark") builder.withRules(rulesOfColour);
    const { violations } = await (within ? builder.include(within) : builder).analyze();
    const faults = violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}\n${nodes.map((node) => `  ${node.html}\n  ${node.failureSummary}`).join("\n")}`,
    );
    expect(faults, `faults that axe finds in ${colorScheme}`).toEqual([]);
  }
}
