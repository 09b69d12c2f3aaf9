import { expect, test } from "@/tests/browser/support/test";

type Export = {
  tool: string;
  name: string;
  text: string;
  /** What has to be asked; nothing where the file says everything */
  questions: (string | RegExp)[];
  /** Whether the file says when work started, so that there are cycle times */
  hasStart: boolean;
};

const days = (from: number) =>
  [from, from + 1, from + 4].map((day) => String(day).padStart(2, "0"));
const table = (heading: string, rowOf: (index: number, days: string[]) => string) =>
  [heading, ...[0, 1, 2, 3, 4, 5].map((index) => rowOf(index, days(index + 2)))].join("\n");
const kind = (index: number) => (index % 2 === 0 ? "Bug" : "Story");
const iso = (day = "") => `2026-03-${day}T09:00:00Z`;

const trello = () => {
  const lists = ["To Do", "Doing", "Done"].map((name, index) => ({ id: `l${index}`, name }));
  const id = (index: number) => `69a4f1c0000000000000000${index}`;
  const move = (index: number, day: string | undefined, to: number) => ({
    ...{ type: "updateCard", date: iso(day) },
    data: { card: { id: id(index) }, listBefore: lists[to - 1], listAfter: lists[to] },
  });
  const each = [0, 1, 2, 3, 4, 5];
  return JSON.stringify({
    ...{ name: "Board", lists },
    cards: each.map((index) => ({
      ...{ id: id(index), idShort: index, name: `Card ${index}`, idList: "l2", due: null },
      labels: [{ name: kind(index) }],
    })),
    actions: each.flatMap((index) => {
      const [, started, done] = days(index + 2);
      return [move(index, done, 2), move(index, started, 1)];
    }),
  });
};
const github = () =>
  JSON.stringify(
    [0, 1, 2, 3, 4, 5].map((index) => ({
      ...{ number: index, title: `Card ${index}`, html_url: `https://example.org/${index}` },
      ...{ state: "closed", state_reason: "completed", labels: [{ name: kind(index) }] },
      ...{ created_at: iso(days(index + 2)[0]), closed_at: iso(days(index + 2)[2]) },
    })),
  );

const exports: Export[] = [
  {
    ...{ tool: "Azure DevOps", name: "work.csv", questions: [], hasStart: true },
    text: table(
      "ID,Work Item Type,Title,State,Created Date,Activated Date,Closed Date",
      (index, [created, started, done]) =>
        `${index},${kind(index)},Card ${index},Closed,2026-03-${created},2026-03-${started},2026-03-${done}`,
    ),
  },
  {
    ...{ tool: "Linear", name: "linear.csv", questions: [], hasStart: true },
    text: table(
      "ID,Title,Status,Labels,Cycle Number,Cycle Name,Created,Started,Triaged,Completed,Canceled",
      (index, [created, started, done]) =>
        `E-${index},Card ${index},Done,${kind(index)},1,C,2026-03-${created},2026-03-${started},,2026-03-${done},`,
    ),
  },
  {
    ...{ tool: "Shortcut", name: "stories.csv", questions: [], hasStart: true },
    text: table(
      "id,name,type,is_completed,created_at,started_at,updated_at,moved_at,completed_at",
      (index, [created, started, done]) =>
        `${index},Card ${index},${kind(index)},true,2026/03/${created},2026/03/${started},2026/03/${done},2026/03/${done},2026/03/${done}`,
    ),
  },
  { ...{ tool: "Trello", name: "b.json", questions: [], hasStart: true }, text: trello() },
  { ...{ tool: "GitHub", name: "i.json", questions: [], hasStart: false }, text: github() },
  {
    ...{ tool: "Jira", name: "jira.csv", questions: [], hasStart: false },
    text: table(
      "Summary,Issue key,Issue Type,Status,Created,Resolved",
      (index, [created, , done]) =>
        `Card ${index},S-${index},${kind(index)},Done,2026-03-${created},2026-03-${done}`,
    ),
  },
  {
    ...{ tool: "Asana", name: "asana.csv", questions: [/planned to start/], hasStart: false },
    text: table(
      "Task ID,Created At,Completed At,Name,Section/Column,Start Date,Due Date,Tags",
      (index, [created, started, done]) =>
        `${index},2026-03-${created},2026-03-${done},Card ${index},Done,2026-03-${started},2026-03-20,${kind(index)}`,
    ),
  },
  {
    ...{ tool: "ClickUp", name: "clickup.csv", questions: [/planned to start/], hasStart: false },
    text: table(
      "Task Type,Task ID,Task Name,Status,Date Created,Date Closed,Start Date,List Name",
      (index, [created, started, done]) =>
        `${kind(index)},t${index},Card ${index},complete,2026-03-${created},2026-03-${done},2026-03-${started},Web`,
    ),
  },
];

test("from an export of eight tools to the SLA table in three clicks, with what has to be asked", async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  for (const { tool, name, text, questions, hasStart } of exports) {
    const made = await request.post("/api/v1/teams", { data: { name: `Eight ${tool}` } });
    const { slug } = await made.json();
    await page.goto(`/t/${slug}/import`);
    let clicks = 1;
    await page
      .getByLabel(/^Drop a/)
      .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
    const button = page.getByRole("button", { name: "Import 6 cards" });
    await expect(button, tool).toBeVisible();
    const asked = page.locator("fieldset:has(> legend)").filter({ visible: true });
    await expect(asked, tool).toHaveCount(questions.length);
    for (const [index, question] of questions.entries()) {
      await expect(asked.nth(index)).toContainText(question);
      // The best answer of each is one more click, or none where the default is right.
      clicks += 1;
      await asked.nth(index).getByRole("link").first().click();
      await expect(asked).toHaveCount(questions.length - 1);
      await expect(button).toBeVisible();
    }
    await button.click();
    clicks += 1;
    await page.getByRole("link", { name: "See how long they took" }).click();
    clicks += 1;
    const rows = page.locator("table[data-sla-table] tbody tr");
    await expect(rows, tool).toHaveCount(2);
    const isCycle = hasStart || questions.length > 0;
    await expect(page.getByText("no cycle times").first()).toBeVisible({ visible: !isCycle });
    process.stdout.write(`${tool}: ${clicks} clicks, ${questions.length} questions\n`);
    expect(clicks, tool).toBe(3 + questions.length);
  }
});
