import ICAL from "ical.js";
import { afterEach, describe, expect, test } from "vitest";
import { GET as openEvents } from "@/app/api/v1/teams/[team]/events/route";
import { database } from "@/lib/db/client";
import { eventsConnection } from "@/lib/db/team-events";
import { get, post } from "@/tests/integration/api/support/call-api";
import { newCard, newTeam } from "@/tests/integration/api/support/new-team";

describe("GET /sla-due.ics", () => {
  async function teamWithQuotes(): Promise<string> {
    const team = await newTeam({ timeZone: "Pacific/Auckland" });
    for (let index = 0; index < 10; index += 1) {
      await newCard(team, { committed: "2026-02-18", released: "2026-02-20" });
    }
    return team;
  }

  async function eventsOf(team: string) {
    const answer = await get(`${team}/sla-due.ics?asOf=2026-03-05`, { host: "wall.example:3000" });
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const calendar = new ICAL.Component(ICAL.parse(answer.text));
    return calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  }

  test("has an all-day event on the SLA due date of each card in progress", async () => {
    const team = await teamWithQuotes();
    const title = "Zahlung, „neu“; Überweisung \\ 支払い 🚀 ".repeat(4).trim();
    const { number } = await newCard(team, { title, committed: "2026-03-05" });
    const events = await eventsOf(team);
    expect(events).toHaveLength(1);
    expect(events[0]?.summary).toBe(`SLA date: ${number} ${title}`);
    expect(events[0]?.startDate.isDate).toBe(true);
    // Thursday, Friday, Monday
    expect(events[0]?.startDate.toString()).toBe("2026-03-09");
    expect(events[0]?.component.getFirstPropertyValue("url")?.toString()).toBe(
      `http://wall.example:3000/t/${team.split("/").at(-1)}/cards/${number}`,
    );
  });

  test("keeps a card's UID and raises its sequence when the card moves", async () => {
    const team = await teamWithQuotes();
    const { number } = await newCard(team, { committed: "2026-03-05" });
    const [before] = await eventsOf(team);
    await post(`${team}/cards/${number}/block`, { on: "2026-03-05" });
    const [after] = await eventsOf(team);
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
  });

  test("leaves out cards without a quote", async () => {
    const team = await newTeam();
    await newCard(team, { committed: "2026-03-05" });
    expect(await eventsOf(team)).toEqual([]);
  });
});

describe("GET /events", () => {
  const opened: AbortController[] = [];
  afterEach(() => {
    for (const controller of opened.splice(0)) controller.abort();
  });

  /** Reads the revisions of a team's event stream as they come. */
  async function follow(team: string) {
    const controller = new AbortController();
    opened.push(controller);
    const request = new Request(`http://127.0.0.1/api/v1${team}/events`, controller);
    const slug = team.split("/").at(-1) ?? "";
    const response = await openEvents(request, { params: Promise.resolve({ team: slug }) });
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    return async function next(): Promise<number> {
      for (;;) {
        const found = /event: revision\nid: \d+\ndata: (\d+)\n\n/.exec(text);
        if (found) {
          text = text.slice(found.index + found[0].length);
          return Number(found[1]);
        }
        const { value, done } = (await reader?.read()) ?? { value: "", done: true };
        if (done) throw new Error("The stream ended");
        text += value;
      }
    };
  }

  test("tells the present revision, then each change of that team", async () => {
    const [team, other] = [await newTeam(), await newTeam()];
    const next = await follow(team);
    const start = await next();
    await newCard(other);
    await newCard(team);
    expect(await next()).toBe(start + 1);
    await newCard(team);
    expect(await next()).toBe(start + 2);
  });

  test("is heard again after its connection to the database was cut, with what happened meanwhile", async () => {
    const team = await newTeam();
    const next = await follow(team);
    const start = await next();
    await newCard(team);
    expect(await next()).toBe(start + 1);
    const [listening, ...others] = await database().$queryRaw<{ pid: number }[]>`
      select pid from pg_stat_activity
      where datname = current_database() and application_name = ${eventsConnection}`;
    expect(others).toEqual([]);
    await database().$queryRaw`select pg_terminate_backend(${listening?.pid}::int)`;
    await newCard(team);
    expect(await next()).toBe(start + 2);
    await newCard(team);
    expect(await next()).toBe(start + 3);
  });

  test("serves several listeners, and others still when one leaves", async () => {
    const team = await newTeam();
    const first = await follow(team);
    const second = await follow(team);
    await first();
    const start = await second();
    opened[0]?.abort();
    await newCard(team);
    expect(await second()).toBe(start + 1);
  });
});
