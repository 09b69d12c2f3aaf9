import { describe, expect, it } from "vitest";
import { headingKey } from "@/lib/files/field-headings";
import { proposeMapping } from "@/lib/files/propose-mapping";
import { surveyOf, tableOf } from "@/tests/unit/files/support/plan-table";

const propose = (text: string) => proposeMapping(surveyOf(tableOf(text)));

describe("proposeMapping", () => {
  it("knows the fields of a card by their own names", () => {
    expect(
      propose(
        "Title,Reference,URL,Type,Size,Client,Class of service,Prioritised,Committed,Released,Promised,Cancelled,Notes\n" +
          "A,R-1,https://example.org,Bug,S,Acme,Standard,2024-01-01,2024-01-02,2024-01-03,2024-02-01,NA,hm\n",
      ),
    ).toEqual({
      title: "Title",
      reference: "Reference",
      url: "URL",
      type: "Type",
      size: "Size",
      client: "Client",
      classOfService: "Class of service",
      prioritised: "Prioritised",
      committed: "Committed",
      released: "Released",
      promised: "Promised",
      cancelled: "Cancelled",
      notes: "Notes",
    });
  });

  it.each([
    [
      "committed",
      ["Dev.Started", "Started", "Activated Date", "In Progress", "startedAt", "Start"],
    ],
    ["released", ["Done", "Closed", "Closed Date", "Resolved", "completed_at", "Date finished"]],
    ["prioritised", ["Prioritized", "Created", "Created on", "Queued", "Backlog", "To Do"]],
    ["promised", ["Due date", "Deadline", "Promised on"]],
    ["cancelled", ["Canceled", "Cancelled at"]],
  ])("finds %s under %j", (field, headings) => {
    for (const heading of headings) {
      expect(propose(`Type,${heading}\nBug,2024-01-02\n`)).toEqual({
        type: "Type",
        [field]: heading,
      });
    }
  });

  it.each([
    ["title", ["Summary", "Name", "Card Title", "SUBJECT"]],
    ["reference", ["ID", "Issue key", "Key", "Ticket", "#", "workItemId"]],
    ["type", ["Work Item Type", "issue_type", "Issue Type", "Tracker"]],
    ["size", ["T-Shirt Size", "tshirt", "Custom field (Size)"]],
    ["client", ["Customer", "Client name"]],
    ["notes", ["Comments", "Remarks"]],
  ])("finds %s under %j", (field, headings) => {
    for (const heading of headings) {
      expect(propose(`Done,${heading}\n2024-01-02,x\n`)).toEqual({
        released: "Done",
        [field]: heading,
      });
    }
  });

  it("takes no durations, states or flags for days", () => {
    expect(
      propose("Type,Lead.Time,Cycle.Time,Done,Started\nBug,7,2,yes,14\nMMF,8,3,no,15\n"),
    ).toEqual({ type: "Type" });
  });

  it("prefers the surer of two headings", () => {
    expect(
      propose("Issue id,Issue key,Created,Prioritised\n1,A-1,2024-01-01,2024-01-02\n"),
    ).toEqual({
      reference: "Issue key",
      prioritised: "Prioritised",
    });
  });

  it("prefers a filled column to an empty one of a surer name", () => {
    expect(propose("Type,Released,Closed\nBug,,2024-01-01\nMMF,NA,\n")).toEqual({
      type: "Type",
      released: "Closed",
    });
  });

  it("takes an empty column where there is no other", () => {
    expect(propose("Type,Released\nBug,\n")).toEqual({ type: "Type", released: "Released" });
  });

  it("gives no column to two fields", () => {
    expect(propose("Description,Done\nsome text,2024-01-01\n")).toEqual({
      title: "Description",
      released: "Done",
    });
    expect(propose("Title,Description\nA,some text\n")).toEqual({
      title: "Title",
      notes: "Description",
    });
  });

  it("takes a link for an address only where it holds addresses", () => {
    expect(propose("Title,Link\nA,blocks B\n")).toEqual({ title: "Title" });
  });

  it("does not take a column of many different words for the type", () => {
    const rows = Array.from({ length: 60 }, (_, index) => `kind ${index},t`).join("\n");
    expect(propose(`Category,Title\n${rows}\n`)).toEqual({ title: "Title" });
  });

  it("proposes nothing where no heading is known", () => {
    expect(propose("Foo,Bar\n1,2\n")).toEqual({});
  });
});

describe("headingKey", () => {
  it.each([
    ["Dev.Started", "dev started"],
    ["closedAt", "closed"],
    ["Date_Closed", "closed"],
    ["  Due   Date ", "due"],
    ["Date", "date"],
    ["Custom field (Story Points)", "story points"],
    ["#", "#"],
    ["T-shirt", "t shirt"],
  ])("writes %j as %j", (heading, key) => {
    expect(headingKey(heading)).toBe(key);
  });
});
