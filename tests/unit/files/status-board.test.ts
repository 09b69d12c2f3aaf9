import { describe, expect, it } from "vitest";
import type { PlacedStatus } from "@/lib/cards/import/status-places";
import { placeStatus, type StatusBoard, startClockAt, stopClockAt } from "@/lib/files/status-board";

const statuses: PlacedStatus[] = [
  { name: "Backlog", place: "waiting" },
  { name: "Analysis", place: "in-progress" },
  { name: "Build", place: "in-progress" },
  { name: "Done", place: "done" },
  { name: "Live", place: "done" },
  { name: "Dropped", place: "cancelled" },
];
const board = (clockBy: StatusBoard["clockBy"], choices = ""): StatusBoard => ({
  ...{ statuses, clockBy, choices },
  headings: ["Title", "Prioritised", "Committed", "Released", "Cancelled"],
});
const said = (query: string) => Object.fromEntries(new URLSearchParams(query));

describe("statuses that cards went through", () => {
  it("one that stands elsewhere leaves all else as it was chosen", () => {
    expect(said(placeStatus(board("statuses", "onRepeat=last"), "Dropped", "done"))).toEqual({
      onRepeat: "last",
      "status.Dropped": "done",
    });
  });

  it("work before the chosen start waits", () => {
    expect(said(startClockAt(board("statuses"), "Build"))).toEqual({
      "status.Analysis": "waiting",
      "status.Build": "in-progress",
    });
  });

  it("what was waiting is work once the clock starts with it", () => {
    expect(said(startClockAt(board("statuses"), "Backlog"))).toEqual({
      "status.Backlog": "in-progress",
    });
  });

  it("what comes after the chosen end counts for nothing", () => {
    expect(said(stopClockAt(board("statuses"), "Done"))).toEqual({
      "status.Done": "done",
      "status.Live": "ignore",
    });
    expect(said(stopClockAt(board("statuses"), "Live"))).toEqual({
      "status.Done": "in-progress",
      "status.Live": "done",
    });
  });

  it("a column of days that was left blank is filled once statuses give such days", () => {
    const choices = "column.title=Title&column.cancelled=&column.committed=Committed";
    expect(said(placeStatus(board("statuses", choices), "Live", "cancelled"))).toMatchObject({
      "column.cancelled": "Cancelled",
      "column.committed": "Committed",
    });
  });
});

describe("columns of stages", () => {
  it("the clock starts and stops with the chosen columns", () => {
    const choices = "column.title=Title&column.committed=Analysis&column.released=Live";
    const started = startClockAt(board("stages", choices), "Build");
    expect(said(started)).toMatchObject({
      "column.title": "Title",
      "column.prioritised": "Backlog",
      "column.committed": "Build",
      "column.released": "Live",
    });
    expect(said(stopClockAt(board("stages", started), "Done"))).toMatchObject({
      "column.committed": "Build",
      "column.released": "Done",
      "status.Live": "done",
    });
  });

  it("a stage that is no longer done ends nothing", () => {
    expect(said(placeStatus(board("stages"), "Live", "ignore"))).toMatchObject({
      "column.released": "Done",
    });
  });

  it("statuses that tell no days change no column", () => {
    expect(said(placeStatus(board(null), "Live", "waiting"))).toEqual({
      "status.Live": "waiting",
    });
  });
});
