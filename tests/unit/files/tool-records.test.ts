import { describe, expect, it } from "vitest";
import { readFile } from "@/tests/unit/files/support/read-file";

const read = (value: unknown) => readFile(JSON.stringify(value));
const daysOf = async (value: unknown) =>
  (await read(value)).plan.cards.map(({ title, committed, released, cancelled }) => [
    ...[title, committed, released, cancelled],
  ]);

const issue = (key: string, fields: object, more: object = {}) => ({
  key,
  fields: { summary: key, issuetype: { name: "Bug" }, ...fields },
  ...more,
});
const move = (created: string, fromString: string, to: string) => ({
  created,
  items: [{ field: "status", fromString, toString: to }],
});

describe("an issue of Jira", () => {
  const created = "2026-03-02T09:00:00.000+0000";

  it("is not started on the day of its creation where its first moves are missing", async () => {
    const histories = [
      move("2026-03-05T09:00:00.000+0000", "In Progress", "In Review"),
      move("2026-03-09T09:00:00.000+0000", "In Review", "Done"),
    ];
    const cut = issue("A-1", { created }, { changelog: { total: 9, histories } });
    const whole = issue("A-2", { created }, { changelog: { total: 2, histories } });
    expect(await daysOf({ issues: [cut, whole] })).toEqual([
      ["A-1", "2026-03-05", "2026-03-09", null],
      ["A-2", "2026-03-02", "2026-03-09", null],
    ]);
  });

  it.each(["Start date", "Startdatum", "Date de début", "開始日"])(
    "is not started on the day that is planned for it: %s",
    async (name) => {
      const fields = { created, resolutiondate: "2026-03-09", customfield_10015: "2026-03-03" };
      const { mapping } = await read({
        names: { customfield_10015: name },
        issues: [issue("A-1", fields)],
      });
      expect(mapping.committed).toBeUndefined();
      expect(mapping.released).toBe("Released");
    },
  );

  it("keeps what the tool says where a field of the same name is blank", async () => {
    const names = { customfield_1: "Type", customfield_2: "Released", customfield_3: "Released" };
    const fields = { created, resolutiondate: "2026-03-09", customfield_1: null };
    const { plan } = await read({
      names,
      issues: [issue("A-1", { ...fields, customfield_2: "" })],
    });
    expect(plan.cards[0]).toMatchObject({ type: "Bug", released: "2026-03-09" });
    const twice = { ...fields, customfield_2: "2026-03-08", customfield_3: null };
    const filled = await read({ names, issues: [issue("A-1", twice)] });
    expect(filled.plan.cards[0]).toMatchObject({ released: "2026-03-08" });
  });
});

describe("an item of a GitHub project", () => {
  const item = (number: number, content: object) => ({
    id: `PVTI_${number}`,
    fieldValues: { nodes: [] },
    content: { number, title: `T${number}`, createdAt: "2026-03-02T09:00:00Z", ...content },
  });

  it("is given up where its issue was closed as not planned or a duplicate", async () => {
    const closedAt = "2026-03-09T09:00:00Z";
    const items = ["COMPLETED", "NOT_PLANNED", "DUPLICATE"].map((stateReason, index) =>
      item(index + 1, { closedAt, stateReason }),
    );
    expect(await daysOf(items)).toEqual([
      ["T1", null, "2026-03-09", null],
      ["T2", null, null, "2026-03-09"],
      ["T3", null, null, "2026-03-09"],
    ]);
  });

  it("is left out and counted where it is a pull request", async () => {
    const items = [item(1, { __typename: "PullRequest" }), item(2, { __typename: "Issue" })];
    const { plan, notes } = await read(items);
    expect(plan.cards.map(({ title, row }) => [title, row])).toEqual([["T2", 2]]);
    expect(notes).toContain(
      "1 pull request was left out: the file holds issues and pull requests.",
    );
    await expect(read(items.slice(0, 1))).rejects.toThrow("pull requests only");
  });
});

describe("a task of ClickUp", () => {
  it("has the options of a field that are chosen, and none where none is", async () => {
    const options = [
      { id: "a", label: "Bug", orderindex: 0 },
      { id: "b", label: "Web" },
    ];
    const task = (name: string, value: unknown) => ({
      ...{
        id: name,
        name,
        status: { status: "open", type: "open" },
        date_created: "1772445600000",
      },
      custom_fields: [{ name: "Type", type: "labels", type_config: { options }, value }],
    });
    const { plan } = await read([task("A", undefined), task("B", ["b", "a"]), task("C", 0)]);
    expect(plan.cards.map(({ type }) => type)).toEqual(["Unspecified", "Web, Bug", "Bug"]);
  });
});

describe("records of a tool", () => {
  it("that are not like the others are counted", async () => {
    const { plan, notes } = await read([issue("A-1", {}), { note: "x" }, issue("A-2", {})]);
    expect(plan.cards.map(({ row }) => row)).toEqual([1, 3]);
    expect(notes).toContain(
      "1 record was left out for lack of what every card of Jira has. Look at the file for them.",
    );
  });
});

describe("a list of cards", () => {
  const card = { id: 1, title: "One", start_date: "2026-03-03", done_date: "2026-03-09" };

  it("is not replaced by what was said of them or done to them", async () => {
    const comments = [1, 2].map((id) => ({ id, created_at: "2026-03-05", text: "Fine" }));
    expect(await daysOf([{ ...card, comments }])).toEqual([
      ["One", "2026-03-03", "2026-03-09", null],
    ]);
    const histories = [1, 2].map((id) => ({ id, name: "moved", created: "2026-03-05" }));
    const jira = issue("A-1", { duedate: "2026-03-09" }, { changelog: { histories } });
    const { tool, plan } = await read([jira]);
    expect([tool, plan.cards.length]).toEqual(["Jira", 1]);
  });
});
