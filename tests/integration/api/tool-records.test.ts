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
    tool: null,
    cards: [
      ["Search", "Feature", null, "2026-03-03", "2026-03-09"],
      ["Index", "Task", null, "2026-03-04", null],
    ],
    asks: ["doneWithoutDay"],
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
    tool: "ClickUp",
    cards: [
      ["Search", "feature", "2026-03-02", "2026-03-04", "2026-03-10"],
      ["Crash", "bug", "2026-03-03", null, null],
    ],
    asks: ["parts", "startedWithoutDay"],
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
      ["Crash", "Bug", "2026-03-03", "2026-03-04", null],
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
      ["Search", "feature", "2026-03-02", "2026-03-04", "2026-03-10"],
      ["Crash", "bug", "2026-03-03", null, null],
    ],
    asks: ["parts", "startedWithoutDay"],
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
