import { beforeAll, describe, expect, test } from "vitest";
import { slaTableSchema } from "@/lib/server/openapi/figure-schemas";
import { get, patch, remove } from "@/tests/integration/api/support/call-api";
import { importCsv, newCard, newTeam } from "@/tests/integration/api/support/new-team";

const monday = "2026-05-04";
/** A released card of so many working days from Monday 4 May 2026, at most five. */
const took = (days: number, more: object = {}) => ({
  committed: monday,
  released: `2026-05-0${3 + days}`,
  ...more,
});

type Row = { type?: string; size?: string | null; items: number };

describe("GET …/sla", () => {
  let team: string;

  beforeAll(async () => {
    team = await newTeam({ name: "Figures" });
    await newCard(team, took(1, { size: "L", client: "Acme" }));
    await newCard(team, took(3, { size: "S" }));
    await newCard(team, took(5, { client: "Zoë & Söhne" }));
    await newCard(team, took(2, { type: "Bug" }));
    await newCard(team, took(4, { type: "Support", excludedReason: "a test" }));
    await newCard(team, { type: "Support", released: "2026-05-07" });
    await newCard(team, { committed: monday });
    await newCard(team, { committed: monday, cancelled: monday });
    await newCard(team, took(1, { title: "In the bin" }));
    await remove(`${team}/cards/9`);
  });

  test("has rows for groups that hold cards, with null where there is too little data", async () => {
    const { body } = await get(`${team}/sla`);

    expect(body).toEqual({
      by: "type",
      measure: "cycle",
      rows: [
        {
          type: "Feature",
          kind: "feature",
          items: 3,
          mean: 3,
          sd: 2,
          sla: 5,
          wholeDays: 5,
          over: 0,
          overPercent: 0,
          min: 1,
          max: 5,
          median: 3,
          p85: 4.4,
          p95: 4.8,
        },
        {
          type: "Bug",
          kind: "hidden",
          items: 1,
          mean: 2,
          sd: null,
          sla: null,
          wholeDays: null,
          over: null,
          overPercent: null,
          min: 2,
          max: 2,
          median: 2,
          p85: 2,
          p95: 2,
        },
      ],
      total: expect.objectContaining({ items: 4, mean: 2.75 }),
      leftOut: { excluded: 1, noCommitDay: 1 },
      dayCount: "working",
      rule: "mean+1sd",
      ruleText: "mean + 1 SD",
      from: null,
      to: null,
      asOf: new Date().toISOString().slice(0, 10),
      before: null,
    });
    expect(slaTableSchema.parse(body)).toEqual(body);
  });

  test("groups by size in the team's order, unsized last as null, without type or kind", async () => {
    const { body } = await get(`${team}/sla?by=size`);

    expect(body.rows.map(({ size, items }: Row) => [size, items])).toEqual([
      ["S", 1],
      ["L", 1],
      [null, 2],
    ]);
    expect(body.rows[0]).not.toHaveProperty("type");
    expect(body.rows[0]).not.toHaveProperty("kind");
    expect(body.total).not.toHaveProperty("histogram");
  });

  test.each(["s", "small", "Small"])("takes %s for the size S in a filter", async (size) => {
    const { body } = await get(`${team}/sla?by=size&size=${size}`);
    expect(body.rows.map((row: Row) => [row.size, row.items])).toEqual([["S", 1]]);
  });

  test.each(["by=type,size", "by=size,type", "by=type&by=size", "by=size&by=type"])(
    "groups by both for %s",
    async (query) => {
      const { body } = await get(`${team}/sla?${query}`);

      expect(body.by).toBe("type,size");
      expect(body.rows.map(({ type, size, items }: Row) => [type, size, items])).toEqual([
        ["Feature", "S", 1],
        ["Feature", "L", 1],
        ["Feature", null, 1],
        ["Bug", null, 1],
      ]);
    },
  );

  test.each([
    ["type=Bug", 1],
    ["type=bug&type=FEATURE", 4],
    ["size=S", 1],
    ["size=none", 2],
    ["size=", 2],
    ["size=none&size=l", 3],
    ["kind=feature", 3],
    ["kind=support", 0],
    ["kind=feature&kind=hidden", 4],
    ["kind=hidden&type=Feature", 0],
    ["client=Acme", 1],
    ["client=Acme&client=Zo%C3%AB+%26+S%C3%B6hne", 2],
    ["client=acme", 0],
    ["client=nobody", 0],
    ["from=2026-05-05", 3],
    ["to=2026-05-05", 2],
    ["from=2026-05-05&to=2026-05-05", 1],
    ["from=2026-05-09", 0],
    ["asOf=2026-05-06", 3],
    ["asOf=2026-05-03", 0],
    ["asOf=2026-05-06&from=2026-05-06", 1],
  ])("narrowed by %s counts %i", async (query, items) => {
    const { body } = await get(`${team}/sla?${query}`);
    expect(body.total.items).toBe(items);
    expect(body.rows.reduce((all: number, row: Row) => all + row.items, 0)).toBe(items);
  });

  test("without a card has no rows and nothing but null in the total", async () => {
    const { body } = await get(`${await newTeam()}/sla?by=type,size`);

    expect(body.rows).toEqual([]);
    const { items, ...figures } = body.total;
    expect(items).toBe(0);
    expect(new Set(Object.values(figures))).toEqual(new Set([null]));
    expect(body.leftOut).toEqual({ excluded: 0, noCommitDay: 0 });
  });

  test("says how many cards took how many days when asked", async () => {
    const { body } = await get(`${team}/sla?include=histogram`);

    expect(body.rows[0].histogram).toEqual([
      [1, 1],
      [3, 1],
      [5, 1],
    ]);
    expect(body.total.histogram).toHaveLength(4);
    expect(slaTableSchema.parse(body)).toEqual(body);
  });

  test("as of a day to come is refused with a sentence", async () => {
    const { status, body } = await get(`${team}/sla?asOf=2100-01-01`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: "as-of-in-future" });
    expect(JSON.stringify(body)).toContain("asOf is in the future. The latest day is today");
  });

  test("names a misspelt parameter in a warning header, and no known one", async () => {
    const misspelt = await get(`${team}/sla?tpye=Bug&from=2026-05-05`);
    expect(misspelt.status).toBe(200);
    expect(misspelt.headers.get("warning")).toBe('299 - "Unknown parameters ignored: tpye"');
    // Cut between two halves of a character it could not be told at all.
    const long = `a${"💥".repeat(60)}`;
    const strange = await get(`${team}/sla?${encodeURIComponent(long)}=1`);
    expect(strange.status).toBe(200);
    expect(strange.headers.get("warning")).toContain("%F0%9F%92%A5");
    expect((await get(`${team}/sla?type=Bug`)).headers.get("warning")).toBeNull();
  });

  test("compared, has the figures of the period of the same length before", async () => {
    const { body } = await get(`${team}/sla?from=2026-05-06&to=2026-05-07&compare=true`);
    const before = (await get(`${team}/sla?from=2026-05-04&to=2026-05-05`)).body;
    expect(body.before).toMatchObject({ from: "2026-05-04", to: "2026-05-05" });
    expect(body.before.total.items).toBe(before.total.items);
    expect(body.before.rows).toEqual(before.rows);
    expect(slaTableSchema.parse(body)).toEqual(body);
    expect((await get(`${team}/sla?compare=true`)).body.before).toBeNull();
  });

  test("as of a past day counts a card that has been reopened since as it stood", async () => {
    const reopened = await newTeam();
    await newCard(reopened, took(2));
    await patch(`${reopened}/cards/1`, { version: 1, released: null });

    expect((await get(`${reopened}/sla`)).body.total.items).toBe(0);
    expect((await get(`${reopened}/sla?asOf=2026-05-05`)).body.total).toMatchObject({
      items: 1,
      mean: 2,
    });
    expect((await get(`${reopened}/sla?asOf=2026-05-04`)).body.total.items).toBe(0);
  });

  test("counts calendar days for a team that does, and says so", async () => {
    const calendar = await newTeam({ dayCount: "calendar" });
    await newCard(calendar, { committed: "2026-05-01", released: "2026-05-04" });

    expect((await get(`${calendar}/sla`)).body).toMatchObject({
      dayCount: "calendar",
      total: { mean: 4 },
    });
  });

  test("follows every change of a card at once", async () => {
    const changing = await newTeam();
    await newCard(changing, took(2));
    expect((await get(`${changing}/sla`)).body.total.mean).toBe(2);

    await patch(`${changing}/cards/1`, { version: 1, released: "2026-05-08" });
    expect((await get(`${changing}/sla`)).body.total.mean).toBe(5);

    await patch(`${changing}/cards/1`, { version: 2, excludedReason: "not ours" });
    const excluded = (await get(`${changing}/sla`)).body;
    expect([excluded.total.items, excluded.leftOut.excluded]).toEqual([0, 1]);

    await remove(`${changing}/cards/1`);
    expect((await get(`${changing}/sla`)).body.leftOut.excluded).toBe(0);
  });
});

describe("the SLA table as a file", () => {
  let team: string;

  beforeAll(async () => {
    team = await newTeam({ name: "File | *team*" });
    await importCsv(
      team,
      [
        "Title,Type,Size,Committed,Released",
        "a,=1+1,M,2026-05-04,2026-05-04",
        "b,=1+1,M,2026-05-04,2026-05-07",
        'c,"Pipe | ""and"", more",,2026-05-04,2026-05-05',
        "d,Feature,,,2026-05-05",
      ].join("\n"),
    );
  });

  test("as CSV is for programs: nothing rounded, empty where there is too little data", async () => {
    const answer = await get(`${team}/sla.csv?by=type&total=true`);
    const json = (await get(`${team}/sla?by=type`)).body;

    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="file-team-sla-to-\d{4}-\d\d-\d\d\.csv"$/,
    );
    const lines = answer.text.replace(/^\ufeff/, "").split("\r\n");
    expect(lines[0]).toBe(
      "type,kind,items,mean,sd,sla,wholeDays,over,overPercent,min,median,p85,p95,max,rule,dayCount",
    );
    expect(lines[1]).toBe(
      `'=1+1,hidden,2,2.5,${json.rows[0].sd},${json.rows[0].sla},4,0,0,1,2.5,${json.rows[0].p85},${json.rows[0].p95},4,mean+1sd,working`,
    );
    expect(lines[2]).toMatch(
      /^"Pipe \| ""and"", more",hidden,1,2,,,,,,2,2,2,2,2,mean\+1sd,working$/,
    );
    expect(lines[3]).toMatch(/^All,,3,/);
    expect(lines[4]).toBe("");
    expect(lines).toHaveLength(5);
  });

  test("as CSV by both names type, kind and size, unsized in words", async () => {
    const { text } = await get(`${team}/sla.csv?by=type,size&rule=p85`);
    const lines = text.replace(/^\ufeff/, "").split("\r\n");

    expect(lines[0]).toMatch(/^type,kind,size,items,/);
    expect(lines[1]).toMatch(/^'=1\+1,hidden,M,2,.*,p85,working$/);
    expect(lines[2]).toMatch(/^"Pipe \| ""and"", more",hidden,No size,1,/);
    expect(lines[3]).toBe("");
  });

  test.each(["csv", "md"])("as %s carries the period before when compared", async (kind) => {
    const { text, headers } = await get(
      `${team}/sla.${kind}?from=2026-05-05&to=2026-05-07&compare=true`,
    );
    expect(headers.get("content-disposition")).toContain(
      `file-team-sla-2026-05-05-to-2026-05-07.${kind}`,
    );
    expect(text).toContain(kind === "csv" ? ",itemsBefore,slaBefore," : "| Items before |");
    expect(text).toContain(kind === "csv" ? "2026-05-02,2026-05-04" : "2–4 May 2026");
  });

  test("as Markdown is rounded for people, says what it rests on, and escapes names", async () => {
    const answer = await get(`${team}/sla.md?from=2026-05-01&to=2026-05-31`);

    expect(answer.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toMatch(/\.md"$/);
    expect(answer.text).toContain("# SLA table of File \\| \\*team\\*");
    expect(answer.text).toContain("in working days, of cards released 1–31 May 2026, as of");
    expect(answer.text).toContain(
      "| =1+1 | hidden | 2 * | 2.5 | 2.1 | 4.62 | 4 | 0 | 0.0% | 1 | 2.5 | 3.6 | 3.9 | 4 |",
    );
    expect(answer.text).toContain('| Pipe \\| "and", more | hidden | 1 | 2.0 | not enough data |');
    expect(answer.text).toContain("Left out: 0 cards excluded, 1 card without a commit day.");
    expect(answer.text).toContain("\\* few items: fewer than 10");
    const cells = answer.text
      .split("\n")
      .filter((line) => line.startsWith("|"))
      .map((line) => line.split(/(?<!\\)\|/).length);
    expect(new Set(cells).size).toBe(1);
  });

  test("without cards still has its headings", async () => {
    const empty = await newTeam();

    const csv = (await get(`${empty}/sla.csv`)).text.trim().split("\r\n");
    expect(csv).toHaveLength(1);
    expect((await get(`${empty}/sla.md`)).text).toContain("| **All** |  | 0 | not enough data |");
  });
});
