import path from "node:path";
import { expect, test } from "@/tests/browser/support/test";

/**
 * From a tool's export to the SLA table: what is asked, and how many clicks it takes with the
 * proposed answers and, where no column is proposed, the first one offered. Choosing the file, the
 * button that imports and the link to the figures are three.
 */
const journeys = [
  { tool: "Jira", file: "jira-cloud.json", asked: 1, clicks: 3 },
  { tool: "Azure DevOps", file: "azure-devops.json", asked: 1, clicks: 3 },
  { tool: "GitHub", file: "github.json", asked: 0, clicks: 3 },
  { tool: "GitLab", file: "gitlab.json", asked: 0, clicks: 3 },
  { tool: "Linear", file: "linear.json", asked: 1, clicks: 3 },
  { tool: "Asana", file: "asana.json", asked: 1, clicks: 3 },
  { tool: "ClickUp", file: "clickup.json", asked: 1, clicks: 3 },
  { tool: "Redmine", file: "redmine.json", asked: 2, clicks: 3 },
];

for (const { tool, file, asked, clicks } of journeys) {
  test(`an export of ${tool} asks ${asked} and is ${clicks} clicks from its table`, async ({
    page,
    team,
  }) => {
    let pressed = 0;
    const press = async (press: () => Promise<void>) => {
      await press();
      pressed += 1;
    };
    await page.goto(`/t/${team.slug}/import`);
    await press(() =>
      page.getByLabel(/^Drop a/).setInputFiles(path.resolve("tests/fixtures/tools", file)),
    );
    const importButton = page.getByRole("button", { name: /^Import \d+ cards?$/ });
    await expect(importButton).toBeVisible();
    await expect(page.getByText(`recognised as ${tool}`)).toBeVisible();
    const questions = page.locator("form fieldset").filter({ hasNotText: "names from one column" });
    const found = await questions.count();
    const toChoose = questions.filter({ hasText: "or import it without" });
    while ((await toChoose.count()) > 0) {
      const before = await toChoose.count();
      await press(() => toChoose.first().getByRole("link").first().click());
      await expect(toChoose).toHaveCount(before - 1);
    }
    await press(() => importButton.click());
    await press(() => page.getByRole("link", { name: "See how long they took" }).click());
    await expect(page.getByRole("table").first()).toBeAttached();
    expect({ asked: found, clicks: pressed }).toEqual({ asked, clicks });
  });
}
