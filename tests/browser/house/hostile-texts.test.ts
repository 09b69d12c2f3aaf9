import type { APIRequestContext, Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import ICAL from "ical.js";
import { appPages } from "@/tests/browser/support/app-pages";
import { expect, test } from "@/tests/browser/support/test";
import { filesOf } from "@/tests/setup/sources";

/** What would run, show or break out, if a text were taken for HTML, CSS, a formula, SQL or a header. */
const payloads = [
  "<img src=x onerror=alert(1)><i data-injected>",
  "\"'></script><script data-injected>alert(2)</script>",
  "</style><style data-injected>body{display:none}",
  '=HYPERLINK("http://evil.example","x")',
  "@SUM(1)'); drop table cards; --",
  "+cmd|' /C calc'!A0 {{7*7}}",
];
/** In texts of several lines, and tried in those of one. */
const lines = "\r\nX-Injected: 1\r\n\r\n=1+1\r\nEND:VEVENT\r\nX-INJECTED:1";

const files = filesOf("app", /\[team\]\/.*(\.(csv|xlsx|ics|md)|export|\[file\])\/route\.ts$/).map(
  (file) => file.replace(/^app|\/route\.ts$/g, ""),
);

test("no text that somebody wrote runs, on any page, in any file or header", async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const slug = await hostileTeam(request);
  const faults: string[] = [];
  for (const [name, address] of pagesOf(slug)) {
    const answer = await page.goto(address, { waitUntil: "load" });
    if (answer?.status() !== 200) faults.push(`${name} answers ${answer?.status()}`);
    if (answer?.headers()["x-injected"]) faults.push(`${name} has a header of somebody's`);
    // A sign of a reader, after which what waits is drawn.
    await page.mouse.move(3, 3);
    await expect(page.locator("[data-chart-coming]").filter({ visible: true })).toHaveCount(0);
    faults.push(...(await injectedInto(page)).map((fault) => `${name}: ${fault}`));
  }
  expect(files.length).toBeGreaterThan(14);
  for (const file of files) {
    const names = file.includes("[file]") ? hiddenWorkFiles : [file];
    for (const one of names) faults.push(...(await faultsOfFile(request, fill(one, slug))));
  }
  expect(faults).toEqual([]);
  expect(dialogs).toEqual([]);
});

const hiddenWorkFiles = ["/t/[team]/hidden-work/blockers.csv", "/t/[team]/hidden-work/all.xlsx"];

function fill(address: string, slug: string): string {
  return address.replace("[team]", slug);
}

/** A team each of whose texts somebody evil has written; the address that it got. */
async function hostileTeam(request: APIRequestContext): Promise<string> {
  const send = async (path: string, data: object, method = "POST") => {
    const answer = await request.fetch(`/api/v1/teams${path}`, { method, data });
    expect(answer.status(), `${path}: ${await answer.text()}`).toBeLessThan(300);
    return answer.json();
  };
  const text = (index: number) => payloads[index % payloads.length] ?? "";
  const { slug } = await send("", {
    name: `<b data-injected>=1+1"; filename=evil`,
    holidays: [{ day: "2026-01-01", name: text(0) }],
  });
  const to = (path: string, data: object, method?: string) => send(`/${slug}${path}`, data, method);
  const types: string[] = [];
  for (const [index, kind] of (["feature", "support", "hidden"] as const).entries()) {
    await to("/types", { name: text(index), kind });
    types.push(text(index));
  }
  await to("/sizes", { name: text(3) });
  await to("/streams", { name: text(1), kind: "feature" });
  await to("/clients", { name: text(4) });
  await to("/classes-of-service", { name: text(5) });
  for (let index = 0; index < 36; index += 1) {
    const day = String(1 + (index % 27)).padStart(2, "0");
    const states = [
      { prioritised: "2026-05-01", committed: "2026-05-04", released: `2026-06-${day}` },
      { prioritised: "2026-05-01", committed: `2026-10-${day}` },
      { prioritised: `2026-10-${day}` },
    ];
    await to("/cards", {
      title: `${text(index)} ${index}`,
      reference: `${text(index + 3)}${index}`,
      type: types[index % types.length],
      size: index % 2 ? text(3) : null,
      stream: index % 3 === 1 ? text(1) : null,
      client: index % 4 ? text(4) : text(0),
      classOfService: text(5),
      labels: `${text(3)}, ${text(0)}`,
      notes: `${text(index)}${lines}`,
      excludedReason: index === 12 ? text(3) : null,
      ...states[index < 20 ? 0 : 1 + (index % 2)],
    });
  }
  await to("/cards/22/block", { reason: text(0) });
  await to("/deliveries", { name: text(2), target: "2027-03-01", cards: [{ number: 21 }] });
  await to("/marked-days", { day: "2026-05-12", label: text(0) });
  await to("/day-rates", { from: "2026-01-01", amount: "500", currency: "GBP" });
  const months = { from: "2026-01-01", to: "2026-12-31" };
  await to("/budgets", { client: text(4), ...months, amount: "100" });
  await to("/share-links", { target: "planning", note: text(0) });
  const people = [
    { name: text(0), from: null, to: null },
    { name: text(3), from: null, to: null },
  ];
  await to("/rota", { version: 0, people }, "PUT");
  const csv = `Title,Type,"${text(0)}",Committed,Released\n"${text(3).replaceAll('"', '""')}",Feature,x,2026-05-04,2026-05-08\n`;
  const file = { name: `${text(0)}.csv`, mimeType: "text/csv", buffer: Buffer.from(csv) };
  const imported = await request.post(`/api/v1/teams/${slug}/imports`, { multipart: { file } });
  expect(imported.status(), await imported.text()).toBeLessThan(300);
  // What cannot hold several lines refuses them or makes one of them.
  const broken = await request.post(`/api/v1/teams/${slug}/cards`, {
    data: { title: `One${lines}`, type: types[0] },
  });
  expect(broken.status()).toBeLessThan(500);
  return slug;
}

function pagesOf(slug: string): [string, string][] {
  const special: Record<string, string> = {
    "/t/[team]/cards/[number]": "/t/[team]/cards/22",
    "/t/[team]/data-quality/[point]": "/t/[team]/data-quality/repeated",
    "/t/[team]/deliveries/[id]": "/t/[team]/deliveries/1",
    "/t/[team]/import/past/[id]": "/t/[team]/import/past/1",
  };
  return (
    appPages()
      .filter((name) => name === "/" || name.startsWith("/t/[team]"))
      .map((name): [string, string] => [name, fill(special[name] ?? name, slug)])
      // An upload is gone with its import; the page of what is missing shows no text of the team.
      .filter(([, address]) => !address.includes("["))
  );
}

/** Elements, styles and links that came out of a text. */
function injectedInto(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = [...document.querySelectorAll("[data-injected], img[src=x], [onerror]")];
    const links = [...document.querySelectorAll("a[href], form[action]")].filter((link) =>
      /^\s*(javascript|data|vbscript):/i.test(
        link.getAttribute("href") ?? link.getAttribute("action") ?? "",
      ),
    );
    const hidden = getComputedStyle(document.body).display === "none" ? ["the page is hidden"] : [];
    return [...[...found, ...links].map((one) => one.outerHTML.slice(0, 150)), ...hidden];
  });
}

async function faultsOfFile(request: APIRequestContext, address: string): Promise<string[]> {
  const answer = await request.get(address);
  const faults: string[] = [];
  const told = (fault: string) => faults.push(`${address}: ${fault}`);
  if (answer.status() !== 200) told(`answers ${answer.status()}`);
  const headers = answer.headers();
  if (headers["x-injected"]) told("has a header of somebody's");
  const disposition = headers["content-disposition"] ?? "";
  if (/evil"?\s*$|filename=evil|[<>]/.test(disposition)) told(`is called ${disposition}`);
  if (headers["x-content-type-options"] !== "nosniff") told("may be taken for something else");
  const bytes = await answer.body();
  const type = headers["content-type"] ?? "";
  if (/html/.test(type)) told(`is ${type}`);
  if (/csv/.test(type)) {
    const rows: string[][] = parse(bytes, { bom: true, relax_column_count: true });
    const runs = rows.flat().find((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell) && !isNumber(cell));
    if (runs !== undefined) told(`has a cell that runs: ${runs}`);
  } else if (/spreadsheet/.test(type)) {
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      const xml = strFromU8(part);
      if (/<f[ >]|<hyperlink[ >]/.test(xml)) told(`${name} has a formula or a link`);
    }
  } else if (/calendar/.test(type)) {
    const calendar = new ICAL.Component(ICAL.parse(bytes.toString("utf8")));
    const all = [calendar, ...calendar.getAllSubcomponents()];
    if (all.some((one) => one.getFirstProperty("x-injected"))) told("has a property of somebody's");
  } else if (/markdown/.test(type)) {
    if (/(?<!\\)<(img|script|style|b )/.test(bytes.toString("utf8"))) told("has markup");
  }
  return faults;
}

function isNumber(cell: string): boolean {
  return /^[+-]?[\d.,]+%?$/.test(cell.trim()) || cell.trim() === "-";
}
