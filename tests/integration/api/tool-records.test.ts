import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { makeTeam } from "@/tests/factories/make-team";
import { importCsv, newTeam } from "@/tests/integration/api/support/new-team";
import { importText } from "@/tests/integration/services/support/import-text";

type Expected = [
  title: string,
  type: string,
  prioritised: string | null,
  committed: string | null,
  released: string | null,
  cancelled?: string,
];

/** Invented records in the formats that the tools document. */
const tools: Record<string, { tool: string | null; cards: Expected[]; asks?: string[] }> = {
  "jira-cloud.json": {
    tool: "Jira",
    cards: [
      ["Search by city", "Story", "2026-03-02", "2026-03-04", "2026-03-10"],
      ["Fix the footer", "Bug", "2026-03-03", "2026-03-05", null],
      ["Write the index", "Sub-task", "2026-03-03", null, null],
    ],
    asks: ["parts"],
  },
  "jira-server.json": {
    tool: "Jira",
    cards: [["Search", "Story", "2026-03-02", "2026-03-03", null, "2026-03-10"]],
    asks: ["cancelledWithDay"],
  },
  "github.json": {
    tool: "GitHub",
    cards: [
      ["Search", "Bug", "2026-03-02", null, "2026-03-05"],
      ["Dup", "Feature", "2026-03-02", null, null, "2026-03-06"],
    ],
  },
  "github-projects.tsv": {
    tool: "GitHub Projects",
    cards: [
      ["Search", "Feature", null, null, "2026-03-09"],
      ["Index", "Task", null, null, null],
    ],
    asks: ["mapping.committed", "doneWithoutDay"],
  },
  "github-projects.json": {
    tool: "GitHub Projects",
    cards: [["Search", "bug", "2026-03-02", "2026-03-03", "2026-03-09"]],
  },
  "gitlab.json": {
    tool: "GitLab",
    cards: [
      ["Search", "feature", "2026-03-02", null, "2026-03-10"],
      ["Crash", "bug", "2026-03-03", null, null],
    ],
  },
  "linear.json": {
    tool: "Linear",
    cards: [
      ["Search", "Bug", "2026-03-02", "2026-03-04", "2026-03-10"],
      ["Old", "Feature", "2026-03-02", null, null, "2026-03-08"],
    ],
    asks: ["parts"],
  },
  "azure-devops.json": {
    tool: "Azure DevOps",
    cards: [
      ["Search", "User Story", "2026-03-02", "2026-03-04", "2026-03-10"],
      ["Index", "Task", "2026-03-03", "2026-03-05", null],
    ],
    asks: ["parts"],
  },
  "redmine.json": {
    tool: "Redmine",
    cards: [
      ["Search", "Bug", "2026-03-02", "2026-03-04", "2026-03-10"],
      ["Index", "Feature", "2026-03-03", null, null],
    ],
    asks: ["statuses", "parts"],
  },
  "bugzilla.json": {
    tool: "Bugzilla",
    cards: [
      ["Search", "defect", "2026-03-02", null, "2026-03-10"],
      ["Dup", "enhancement", "2026-03-02", null, null, "2026-03-08"],
      ["Open", "task", "2026-03-02", null, null],
    ],
    asks: ["cancelledWithDay"],
  },
  "youtrack.json": {
    tool: "YouTrack",
    cards: [
      ["Search", "Feature", "2026-03-02", null, "2026-03-10"],
      ["Crash", "Bug", "2026-03-03", null, null],
    ],
  },
  "clickup.json": {
    // Days that are planned are no start.
    tool: "ClickUp",
    cards: [
      ["Search", "feature", "2026-03-02", null, "2026-03-10"],
      ["Crash", "bug", "2026-03-03", null, null],
    ],
    asks: ["parts"],
  },
  "monday.json": {
    tool: "monday.com",
    cards: [
      ["Search", "Bug", "2026-03-02", "2026-03-04", "2026-03-10"],
      ["Crash", "Feature", "2026-03-03", "2026-03-05", null],
    ],
  },
  "asana.json": {
    tool: "Asana",
    cards: [
      ["Search", "Feature", "2026-03-02", null, "2026-03-10"],
      ["Crash", "Bug", "2026-03-03", null, null],
    ],
    asks: ["parts"],
  },
  "notion.json": {
    tool: "Notion",
    cards: [
      ["Search", "Feature", "2026-03-02", "2026-03-04", "2026-03-10"],
      ["Crash", "Bug", "2026-03-03", "2026-03-05", null],
    ],
  },
  "plane.json": {
    tool: "Plane",
    cards: [
      ["Search", "feature", "2026-03-02", null, "2026-03-10"],
      ["Crash", "bug", "2026-03-03", null, null],
    ],
    asks: ["parts"],
  },
};

/** Answers that keep every record, so that each can be looked at. */
const answers = {
  ...{ parts: "both", startedWithoutDay: "waiting", doneWithoutDay: "2026-03-09" },
  ...{ statuses: { "Status 2": "in-progress" }, onQuestion: "default" },
};

type FirstRow = { title: string; type: string } & Record<
  "prioritised" | "committed" | "released" | "cancelled",
  string | null
>;
const factsOf = (rows: FirstRow[]) =>
  rows.map((row) => [
    // The team's own spelling of a type counts where it has one.
    ...[row.title, row.type.toLowerCase(), row.prioritised, row.committed, row.released],
    ...(row.cancelled === null ? [] : [row.cancelled]),
  ]);

test("records of tools' interfaces become the same cards through the service and the API", async () => {
  const { context } = await makeTeam({ timeZone: "UTC" });
  const team = await newTeam({ timeZone: "UTC" });
  for (const [name, expected] of Object.entries(tools)) {
    const file = await readFile(`tests/fixtures/tools/${name}`);
    const outcome = await importText(context, file, { options: answers, dryRun: true });
    expect(outcome.tool, name).toBe(expected.tool);
    const cards = expected.cards.map(([title, type, ...days]) => [
      title,
      type.toLowerCase(),
      ...days,
    ]);
    expect(factsOf(outcome.firstRows), name).toEqual(cards);
    const query = "?dryRun=true";
    const byApi = await importCsv(team, file, { options: answers, query });
    expect(byApi.body.firstRows, name).toEqual(outcome.firstRows);
    const asked = await importCsv(team, file, { query });
    const open = asked.body.questions.filter((one: { isAnswered: boolean }) => !one.isAnswered);
    expect(asked.status, name).toBe(expected.asks === undefined ? 200 : 422);
    for (const option of open.map((one: { option: string }) => one.option)) {
      expect(expected.asks, name).toContain(option);
    }
  }
});

test("a start that is only planned can be chosen where work goes on without a day", async () => {
  const { context } = await makeTeam({ timeZone: "UTC" });
  const file = await readFile("tests/fixtures/tools/asana.json");
  const options = { ...answers, startedWithoutDay: "Planned start" };
  const outcome = await importText(context, file, { options, dryRun: true });
  expect(outcome.firstRows.map(({ committed }) => committed)).toEqual([null, "2026-03-04"]);
});

test("states of which only the keys are told are each asked about", async () => {
  const { context } = await makeTeam({ timeZone: "UTC" });
  const states = ["6f1c0d2a-1b2c-4d3e-8f90-0123456789ab", "7a2d1e3b-1b2c-4d3e-8f90-0123456789ab"];
  const items = states.map((state, index) => ({
    ...{ id: `u${index}`, sequence_id: index + 1, name: `Item ${index + 1}`, state },
    ...{ created_at: "2026-03-02T10:00:00Z", completed_at: null, start_date: null },
  }));
  const finished = { ...items[0], sequence_id: 3, completed_at: "2026-03-05T10:00:00Z" };
  const file = JSON.stringify({ results: [...items, finished] });
  const asked = await importText(context, file, { dryRun: true });
  expect(asked.questions.find(({ option }) => option === "statuses")?.examples).toEqual(states);
  const [first = "", second = ""] = states;
  const options = {
    ...{ statuses: { [first]: "done", [second]: "cancelled" }, doneWithoutDay: "2026-03-09" },
    cancelledWithDay: "cancelled",
  };
  const told = await importText(context, file, { options, dryRun: true });
  expect(told.firstRows.map(({ released, cancelled }) => [released, cancelled])).toEqual([
    ["2026-03-09", null],
    [null, "2026-03-09"],
    ["2026-03-05", null],
  ]);
});
