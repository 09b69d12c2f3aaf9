import { beforeAll, describe, expect, test } from "vitest";
import { GET as itemsCsv } from "@/app/api/v1/teams/[team]/committed-to-done.csv/route";
import { GET as workbook } from "@/app/t/[team]/sla.xlsx/route";
import { committedToDoneSchema, slaTableSchema } from "@/lib/server/openapi/figure-schemas";
import { get } from "@/tests/integration/api/support/call-api";
import { expectProblem } from "@/tests/integration/api/support/expect-problem";
import { newCard, newTeam } from "@/tests/integration/api/support/new-team";

describe("measure=lead", () => {
  let team: string;

  beforeAll(async () => {
    team = await newTeam();
    const card = (
      prioritised: string | undefined,
      committed: string | undefined,
      released: string,
    ) => newCard(team, { title: "Card", prioritised, committed, released });
    await card("2026-05-04", "2026-05-06", "2026-05-08");
    await card("2026-05-04", undefined, "2026-05-12");
    await card(undefined, "2026-05-07", "2026-05-08");
    await card("2026-05-20", "2026-05-07", "2026-05-08");
  });

  test("gives the figures of lead times, with what has none counted by reason", async () => {
    const { body } = await get(`${team}/sla?measure=lead`);

    expect(body).toMatchObject({
      measure: "lead",
      total: { items: 2, mean: 6, min: 5, max: 7, sd: Math.SQRT2 },
      leftOut: { excluded: 0, noCommitDay: 0, noPrioritisedDay: 1, prioritisedAfterRelease: 1 },
    });
    expect(slaTableSchema.parse(body)).toEqual(body);
    const cycle = await get(`${team}/sla?measure=cycle`);
    expect(cycle.body).toEqual((await get(`${team}/sla`)).body);
    expect(cycle.body).toMatchObject({ measure: "cycle", total: { items: 3 } });
  });

  test("gives every point both times, in order of release", async () => {
    const { body } = await get(`${team}/committed-to-done?measure=lead`);

    expect(body).toMatchObject({ measure: "lead", items: 2, mean: 6 });
    expect(body.points).toMatchObject({
      ...{ number: [1, 2], leadDays: [5, 7], cycleDays: [3, null], committed: [20579, null] },
    });
    expect(committedToDoneSchema.parse(body)).toEqual(body);
  });

  test("says lead time in CSV and Markdown, and in their names", async () => {
    const csv = await get(`${team}/sla.csv?measure=lead`);
    const [head, row] = csv.text.trim().split("\r\n");
    expect(head?.endsWith("rule,dayCount,measure")).toBe(true);
    expect(row?.endsWith("mean+1sd,working,lead time")).toBe(true);
    expect(csv.headers.get("content-disposition")).toContain("-lead-time-sla-");

    const markdown = await get(`${team}/sla.md?measure=lead`);
    expect(markdown.text).toContain("# Lead time SLA table of");
    expect(markdown.text).toContain("Lead time: days from prioritised to done, in working days");
    expect(markdown.text).toContain(
      "Left out: 0 cards excluded, 1 card without a prioritised day, 1 card prioritised after release.",
    );
    expect((await get(`${team}/sla.csv`)).text.split("\r\n")[0]).toMatch(/rule,dayCount$/);
  });

  test("gives the cards behind it, and a workbook of that name", async () => {
    const slug = team.replace("/teams/", "");
    const ask = (route: typeof itemsCsv, file: string) =>
      route(new Request(`http://127.0.0.1/t/${slug}/${file}?measure=lead`), {
        params: Promise.resolve({ team: slug }),
      });
    const lines = (await (await ask(itemsCsv, "committed-to-done.csv")).text())
      .trim()
      .split("\r\n");
    expect(lines[0]).toContain("prioritised,released,leadDays,overSla");
    expect(lines[1]).toContain("2026-05-04,2026-05-08,5,no");
    const file = await ask(workbook, "sla.xlsx");
    expect(file.headers.get("content-disposition")).toContain("-lead-time-sla-");
  });

  test("is no parameter of figures that only know cycle times or days in progress", async () => {
    const { headers } = await get(`${team}/work-mix?measure=lead`);
    expect(headers.get("warning")).toBe('299 - "Unknown parameters ignored: measure"');
  });

  test("of anything else is refused with the choices", async () => {
    expectProblem(await get(`${team}/sla?measure=age`), 400, "not-one-of", "measure");
  });
});
