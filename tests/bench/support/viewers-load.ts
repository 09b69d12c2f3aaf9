import type { BenchFigure } from "@/tests/bench/bench-key";
import { median } from "@/tests/bench/measure";
import { changeEverySecond } from "@/tests/bench/support/change-every-second";
import { type Load, loadOf } from "@/tests/bench/support/load-of";

const rounds = 3;
const seconds = 8;

/** As many people as look at a time. */
export const viewerConnections = 64;

type ViewersLoad = {
  server: string;
  /** Where cards are changed, the same server or another one of its database. */
  changedAt: string;
  slugs: readonly string[];
  /** Who looks: the cookies of one viewer after the other; nobody in particular where absent. */
  cookies?: readonly string[];
  keys: { perSecond: string; p99: string };
};

/**
 * 64 people looking at the planning pages of teams of which one card changes every second, ÷ the same
 * number looking at a page that shows nothing: requests answered in a second, and the wait of the
 * unluckiest in a hundred.
 */
export async function viewersLoad(wanted: ViewersLoad): Promise<BenchFigure[]> {
  const { server, changedAt, slugs, cookies, keys } = wanted;
  const pages = slugs.map((slug) => `${server}/t/${slug}`);
  const lookAt = (urls: string[], seconds: number, status = 200) =>
    loadOf(urls, { connections: viewerConnections, seconds, status, cookies });
  const changing = changeEverySecond(changedAt, slugs);
  const page: Load[] = [];
  const blank: Load[] = [];
  try {
    await lookAt(pages, 4);
    await lookAt([`${server}/blank`], 2, 404);
    for (let round = 0; round < rounds; round += 1) {
      page.push(await lookAt(pages, seconds));
      blank.push(await lookAt([`${server}/blank`], seconds, 404));
    }
  } finally {
    await changing.stop();
  }
  const of = (loads: Load[], key: "perSecond" | "p99") => median(loads.map((one) => one[key]));
  return [
    {
      key: keys.perSecond,
      value: of(page, "perSecond") / of(blank, "perSecond"),
      reach: { least: 0.6 },
      detail: `${of(page, "perSecond").toFixed(0)} pages a second, blank ${of(blank, "perSecond").toFixed(0)}; ${changing.count()} changes meanwhile`,
    },
    {
      key: keys.p99,
      value: of(page, "p99") / of(blank, "p99"),
      reach: { most: 2 },
      detail: `99 in 100 pages within ${of(page, "p99").toFixed(0)} ms, blank ${of(blank, "p99").toFixed(0)} ms`,
    },
  ];
}
