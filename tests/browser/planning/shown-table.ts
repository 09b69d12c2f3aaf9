import type { Page } from "@playwright/test";

/** The SLA table as a reader sees it: a row a group, all together last, cells by their heading. */
export function shownTable(page: Page): Promise<{ name: string; cells: Record<string, string> }[]> {
  return page
    .locator("table[data-sla-table] tbody tr, table[data-sla-table] tfoot tr")
    .evaluateAll((rows) =>
      rows.map((row) => {
        const heading = row.querySelector("th");
        return {
          name: (heading?.querySelector("a") ?? heading)?.textContent?.trim() ?? "",
          cells: Object.fromEntries(
            [...row.querySelectorAll("td")].map((cell) => [
              cell.dataset.label ?? "",
              cell.textContent?.trim() ?? "",
            ]),
          ),
        };
      }),
    );
}
