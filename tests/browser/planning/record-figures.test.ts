import { parse } from "csv-parse/sync";
import readWorkbook from "read-excel-file/node";
import { importRecord } from "@/tests/browser/planning/record";
import { shownTable } from "@/tests/browser/planning/shown-table";
import { expect, test } from "@/tests/browser/support/test";
import { referenceDataMissing } from "@/tests/setup/reference-data";

/** Ten ways to narrow the record, each grouped in one of the three ways. */
const views: [query: string, by: "type" | "size" | "type,size"][] = [
  ["", "type"],
  ["", "type,size"],
  ["kind=feature", "size"],
  ["kind=hidden&kind=support&size=S", "type"],
  ["from=2011-01-01&to=2011-12-31", "type"],
  ["from=2010-07-01&to=2010-09-30&type=MMF&type=Production+Bug", "type,size"],
  ["asOf=2011-06-30", "type"],
  ["rule=p85&size=none&size=M", "type"],
  ["rule=mean%2B2sd&from=2012-01-01&kind=feature", "size"],
  ["type=Feature+Bug&asOf=2012-03-31&to=2012-03-15", "type"],
];

/** The heading on the page, the name in the API and in CSV, and its decimals: METRICS section 3. */
const columns: [label: string, key: string, decimals: number, unit?: string][] = [
  ["Items", "items", 0],
  ["Mean", "mean", 1],
  ["SD", "sd", 1],
  ["SLA", "sla", 2],
  ["SLA in whole days", "wholeDays", 0],
  ["Over SLA", "over", 0],
  ["% over", "overPercent", 1, "%"],
  ["Min", "min", 0],
  ["Median", "median", 1],
  ["P85", "p85", 1],
  ["P95", "p95", 1],
  ["Max", "max", 0],
];

type Figures = Record<string, string | number | null>;

/** What people should read for a figure of full precision, worked out apart from the page's code. */
function readable(figures: Figures): Record<string, string> {
  return Object.fromEntries(
    columns.map(([label, key, decimals, unit = ""]) => {
      const value = figures[key];
      if (value === null || value === "not enough data") return [label, "not enough data"];
      if (value === "" || value === undefined) return [label, "not enough data"];
      const text = (Number(value) * (1 + 1e-10)).toLocaleString("en-GB", {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      });
      return [label, `${text}${unit}`];
    }),
  );
}

test.describe("the published record", () => {
  test.skip(referenceDataMissing !== null, referenceDataMissing ?? "");
  // The figures come with the page: no script has to run for them.
  test.use({ javaScriptEnabled: false });

  test("has the same figures on the page, in the API, in CSV and in Excel under ten filters", async ({
    page,
    request,
  }) => {
    const slug = await importRecord(request);
    const api = `/api/v1/teams/${slug}`;
    for (const [query, by] of views) {
      const filter = new URLSearchParams(query);
      const asked = new URLSearchParams([...filter, ["by", by]]);
      const told: { rows: Figures[]; total: Figures } = await (
        await request.get(`${api}/sla?${asked}`)
      ).json();
      expect(told.rows.length, query).toBeGreaterThan(0);

      await page.goto(
        `/t/${slug}?${new URLSearchParams([...filter, ["table", by], ["tiles", by], ["compare", "no"]])}`,
      );
      const shown = await shownTable(page);
      expect(
        shown.map(({ cells }) => cells),
        `page, ${query}`,
      ).toEqual([...told.rows, told.total].map(readable));

      const csv: Figures[] = parse(
        await (await request.get(`${api}/sla.csv?${asked}&total=true`)).text(),
        {
          columns: true,
          bom: true,
        },
      );
      expect(csv.map(readable), `CSV, ${query}`).toEqual(shown.map(({ cells }) => cells));

      const workbook = await (await request.get(`/t/${slug}/sla.xlsx?${asked}`)).body();
      const [heads = [], ...lines] = (await readWorkbook(workbook))[0]?.data ?? [];
      const excel = lines.map((line) =>
        readable(
          Object.fromEntries(
            columns.map(([label, key]) => [key, line[heads.indexOf(label)] as Figures[string]]),
          ),
        ),
      );
      expect(excel, `Excel, ${query}`).toEqual(shown.map(({ cells }) => cells));

      const items =
        told.total.items === 1 ? "1 released item" : `${readable(told.total).Items} released items`;
      await expect(page.getByText(items, { exact: false }).first()).toBeVisible();
      const days = await page
        .locator("main li[data-kind] > p > strong, main ul > li > p > strong")
        .allTextContents();
      const quoted = told.rows.filter((row) => row.wholeDays !== null);
      expect(days.map(Number).sort(), `tiles, ${query}`).toEqual(
        quoted.map((row) => row.wholeDays as number).sort(),
      );
    }
  });

  test("shares its days and items on the page as the API does", async ({ page, request }) => {
    const slug = await importRecord(request);
    for (const query of ["", "from=2011-01-01&to=2011-12-31", "asOf=2010-12-31"]) {
      const answer = await request.get(`/api/v1/teams/${slug}/work-mix?bucket=month&${query}`);
      const { total } = await answer.json();
      const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
      const { feature, support, hidden } = total.byKind;
      await page.goto(`/t/${slug}?${query}`);
      await expect(page.locator("section:has(#work-mix) p").first()).toContainText(
        `Of all days in progress ${percent(feature.daysShare)} went to features, ${percent(support.daysShare)} to support and ${percent(hidden.daysShare)} to hidden work.`,
      );
    }
  });
});
