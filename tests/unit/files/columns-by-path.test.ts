import { expect, it } from "vitest";
import { tableOfObjects } from "@/lib/files/json-records";

it("an object that only names something is one cell with its name", async () => {
  const issue = {
    number: 7,
    data: { title: "One", created_at: "2026-03-02" },
    state: { name: "Doing", color: { hex: "#fff" } },
    milestone: { title: "May", created_at: "2026-01-01" },
  };
  const { headings, rows } = await tableOfObjects([issue], async () => {});
  expect(headings).toEqual(["number", "data", "state", "milestone"]);
  expect(rows).toEqual([["7", "One", "Doing", "May"]]);
});

it("a record within each record gives its members, by path where two end alike", async () => {
  const { headings, rows } = await tableOfObjects(
    [{ id: 1, node: { id: "x", created_at: "2026-03-02", state: { name: "Doing" }, tags: ["a"] } }],
    async () => {},
  );
  expect(headings).toEqual(["id", "node.id", "created_at", "state", "tags"]);
  expect(rows).toEqual([["1", "x", "2026-03-02", "Doing", "a"]]);
});
