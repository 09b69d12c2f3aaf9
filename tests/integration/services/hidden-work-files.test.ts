import readWorkbook from "read-excel-file/node";
import { beforeAll, describe, expect, test } from "vitest";
import { hiddenWorkTables } from "@/app/t/[team]/hidden-work/[file]/page-tables";
import { GET } from "@/app/t/[team]/hidden-work/[file]/route";
import { newCard, newTeam } from "@/tests/integration/api/support/new-team";

describe("the files of the hidden-work page", () => {
  let team: string;

  const get = (file: string) =>
    GET(new Request(`http://127.0.0.1:3000/t/${team}/hidden-work/${file}`), {
      params: Promise.resolve({ team, file: file.replace(/\?.*/, "") }),
    });

  beforeAll(async () => {
    const address = await newTeam();
    team = address.replace("/teams/", "");
    for (let card = 0; card < 6; card += 1) {
      await newCard(address, { committed: "2026-05-04", released: "2026-05-08" });
    }
    await newCard(address, {
      type: "Support",
      prioritised: "2026-05-05",
      committed: "2026-05-05",
      released: "2026-05-06",
    });
  });

  test("have a heading and the rows that the page shows, nothing rounded", async () => {
    for (const name of hiddenWorkTables.keys()) {
      const answer = await get(`${name}.csv`);
      expect(answer.status, name).toBe(200);
      expect(answer.headers.get("content-type")).toContain("text/csv");
      expect(answer.headers.get("content-disposition")).toContain(`hidden-work-${name}-`);
    }
    const days = await (await get("days.csv?bucket=month&from=2026-05-01&to=2026-05-31")).text();
    expect(days.split("\r\n").slice(0, 3)).toEqual([
      "from,to,type,items,itemsShare,days,daysShare,peopleDays,peopleShare",
      "2026-05-01,2026-05-31,Feature,6,0.8571428571428571,30,0.9375,,",
      "2026-05-01,2026-05-31,Support,1,0.14285714285714285,2,0.0625,,",
    ]);
    const whatIf = await (await get("what-if.csv?wipLimit=3")).text();
    expect(whatIf).toContain("\r\nas-it-was,5,5,5,5,5,5,5,5,5,");
    expect(whatIf).toContain("\r\nwip-limit,");
  });

  test("come together as sheets of a workbook, days as days", async () => {
    const answer = await get("all.xlsx");
    expect(answer.headers.get("content-disposition")).toContain("hidden-work-to-");
    const file = Buffer.from(await answer.arrayBuffer());
    const sheets = await readWorkbook(file);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([...hiddenWorkTables.keys()]);
    const effect = sheets.find(({ sheet }) => sheet === "support-effect")?.data;
    expect(effect?.[1]).toEqual([1, "A card", null, new Date("2026-05-04"), 5, 0]);
  });

  test("are known by name", async () => {
    for (const file of ["nothing.csv", "days"]) {
      const answer = await get(file);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: "no-such-file" });
    }
  });
});
