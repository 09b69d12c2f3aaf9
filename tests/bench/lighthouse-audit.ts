import { chromium } from "@playwright/test";
import lighthouse, { defaultConfig, desktopConfig } from "lighthouse";
import { findChromium } from "@/lib/launch/testing/find-chromium.js";
import { freePort } from "@/tests/setup/free-port";
import type { Bench, BenchFigure } from "./bench-key";
import { median } from "./measure";
import { benchServer } from "./support/bench-server";
import { createRecordTeam } from "./support/record-team";
import { slugOf } from "./support/slug-of";

const categories = ["performance", "accessibility", "best-practices"] as const;
const named = {
  performance: "Performance",
  accessibility: "Accessibility",
  "best-practices": "BestPractices",
};
const desktopRuns = 3;

type Scores = Record<(typeof categories)[number], number>;

/** Lighthouse's scores of the dashboard: on its desktop preset to a mark, on its mobile one reported. */
export const lighthouseAudit: Bench = {
  keys: (["", "Mobile"] as const).flatMap((where) =>
    categories.map((category) => `lighthouse${where}${named[category]}`),
  ),
  run: () =>
    withAuditedTeam(async (url, port, what) => {
      const desktop: Scores[] = [];
      for (let run = 0; run < desktopRuns; run += 1) desktop.push(await audit(url, port, true));
      const mobile = await audit(url, port, false);
      const of = (category: keyof Scores) => median(desktop.map((scores) => scores[category]));
      return [
        ...categories.map(
          (category): BenchFigure => ({
            key: `lighthouse${named[category]}`,
            value: of(category),
            reach: { least: 95 },
            detail: `desktop, median of ${desktopRuns}, ${what}`,
          }),
        ),
        ...categories.map(
          (category): BenchFigure => ({
            key: `lighthouseMobile${named[category]}`,
            value: mobile[category],
            reach: null,
            detail: `mobile, ${what}`,
          }),
        ),
      ];
    }),
};

/** Lighthouse's least desktop scores among all pages of the team, each the better of two runs. */
export const lighthousePages: Bench = {
  keys: categories.map((category) => `lighthouseEveryPage${named[category]}`),
  onlyWhenNamed: true,
  run: () =>
    withAuditedTeam(async (url, port, what) => {
      const least = new Map<keyof Scores, { score: number; page: string }>();
      const site = new URL(url).origin;
      const addresses = [
        ...pages.map((page) => ({ page, address: url + page })),
        ...sitePages.map((page) => ({ page: `site ${page}`, address: site + page })),
      ];
      for (const { page, address } of addresses) {
        const scores = await audit(address, port, true);
        const again = categories.some((category) => scores[category] < 95)
          ? await audit(address, port, true)
          : scores;
        process.stderr.write(`${page || "/"}: `);
        for (const category of categories) {
          const score = Math.max(scores[category], again[category]);
          process.stderr.write(`${category} ${score}  `);
          if (score < (least.get(category)?.score ?? 101)) least.set(category, { score, page });
        }
        process.stderr.write("\n");
      }
      return categories.map((category): BenchFigure => {
        const { score = Number.NaN, page = "" } = least.get(category) ?? {};
        return {
          key: `lighthouseEveryPage${named[category]}`,
          value: score,
          reach: { least: 95 },
          detail: `desktop, the least of ${pages.length + sitePages.length} pages: ${page || "/"}, ${what}`,
        };
      });
    }),
};

const pages = [
  ...["", "/sla", "/hidden-work", "/forecast", "/wall", "/stand-up", "/cards", "/cards/new"],
  ...["/cards/1", "/cards/bin", "/queue", "/deliveries", "/rota", "/cost", "/batching", "/notes"],
  ...["/import", "/data-quality", "/data-quality/repeated", "/in-progress?kind=feature"],
  ...["/sla/cards", "/hidden-work/cards", "/settings/members"],
  ...["/history", "/alerts", "/settings", "/settings/lists", "/settings/team", "/settings/links"],
  "/how-figures-are-worked-out",
];

/** Pages of no team. */
const sitePages = ["/", "/preferences", "/how-figures-are-worked-out"];

type Work = (url: string, port: number, what: string) => Promise<BenchFigure[]>;

/** Works with the page of a team that has the record, and with a browser that listens on a port. */
async function withAuditedTeam(work: Work): Promise<BenchFigure[]> {
  const server = await benchServer();
  const { teamId, what } = await createRecordTeam();
  const url = `${server}/t/${await slugOf(teamId)}`;
  const port = await freePort();
  const { executablePath, args, env } = findChromium();
  const browser = await chromium.launch({
    executablePath,
    args: [...args, `--remote-debugging-port=${port}`],
    env: { ...process.env, ...env },
  });
  try {
    return await work(url, port, what);
  } finally {
    await browser.close();
  }
}

async function audit(url: string, port: number, desktop: boolean): Promise<Scores> {
  const result = await lighthouse(
    url,
    { port, onlyCategories: [...categories], logLevel: "silent" },
    desktop ? desktopConfig : defaultConfig,
  );
  if (!result) throw new Error("Lighthouse gave no result");
  const { runtimeError, categories: found, audits } = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse: ${runtimeError.message}`);
  for (const { id, score, scoreDisplayMode, title, displayValue } of Object.values(audits)) {
    if (score !== null && score < 0.9 && scoreDisplayMode !== "informative") {
      process.stderr.write(`  ${id}: ${title}${displayValue ? ` (${displayValue})` : ""}\n`);
    }
  }
  const of = (category: keyof Scores) => Math.round(100 * (found[category]?.score ?? Number.NaN));
  return {
    performance: of("performance"),
    accessibility: of("accessibility"),
    "best-practices": of("best-practices"),
  };
}
