import path from "node:path";
import type { Page, Request } from "@playwright/test";
import type { Bench } from "./bench-key";
import { createTeamWithCards, settleTables } from "./many-cards";
import { median } from "./measure";
import { withPage } from "./support/bench-browser";
import { benchServer } from "./support/bench-server";
import { insertOpenCards } from "./support/open-cards";
import { slugOf } from "./support/slug-of";

const openCards = 300;
const rounds = 11;
const quietMs = 600;

/**
 * One move of a card to another stream, on a wall of 300 open cards: milliseconds from the click to
 * the frame that shows the card in its new place, and bytes over the wire for it on the screen that
 * moves the card: what it asks and what the server answers, bodies and headers. The news of it, 40
 * bytes of the event stream, is not counted.
 */
export const wallMove: Bench = {
  keys: ["moveRepaintMs", "moveBytes"],
  async run() {
    const server = await benchServer();
    const teamId = await createTeamWithCards("Wall", 3_000);
    await insertOpenCards(teamId, { open: openCards, queued: 0 });
    await settleTables();
    const { times, sizes } = await withPage(async (page) => {
      await page.addInitScript({
        path: path.join(import.meta.dirname, "support/watch-for-card.js"),
      });
      await page.goto(`${server}/t/${await slugOf(teamId)}/wall`);
      await page.waitForLoadState("networkidle").catch(() => undefined);
      const moves: Move[] = [];
      for (let round = -2; round < rounds; round += 1) {
        const move = await moveOne(page, round + 4);
        if (round >= 0) moves.push(move);
      }
      return { times: moves.map(({ ms }) => ms), sizes: moves.map(({ bytes }) => bytes) };
    });
    const bytes = sizes.map(({ asked, answered, bodies }) => ({ all: asked + answered, bodies }));
    return [
      {
        key: "moveRepaintMs",
        value: median(times),
        reach: { most: 100 },
        detail: `slowest of ${rounds}: ${Math.max(...times).toFixed(0)} ms`,
      },
      {
        key: "moveBytes",
        value: median(bytes.map(({ all }) => all)),
        reach: { most: 2_048 },
        detail: `of which bodies ${median(bytes.map((one) => one.bodies))}, asked ${median(sizes.map(({ asked }) => asked))}`,
      },
    ];
  },
};

type Sizes = { asked: number; answered: number; bodies: number };
type Move = { ms: number; bytes: Sizes };

/** Moves the nth card of the first stream to the second through its menu. */
async function moveOne(page: Page, nth: number): Promise<Move> {
  const requests: Request[] = [];
  const note = (request: Request) => requests.push(request);
  const card = page.getByRole("region", { name: "Features" }).locator("[data-card]").nth(nth);
  const number = await card.getAttribute("data-card");
  await card.getByRole("button", { name: /^Menu of card/ }).click();
  await page.evaluate((one) => (window as unknown as Watching).watchForCard(one), number);
  page.on("request", note);
  await page.getByRole("dialog").getByRole("button", { name: "Move to Support" }).click();
  await page.waitForFunction(() => (window as unknown as Watching).moveMs !== undefined);
  await page.waitForTimeout(quietMs);
  page.off("request", note);
  const sizes = await Promise.all(requests.map(sizesOf));
  const sum = (of: (one: Sizes) => number) => sizes.reduce((total, one) => total + of(one), 0);
  return {
    ms: await page.evaluate(() => (window as unknown as Watching).moveMs ?? Number.NaN),
    bytes: {
      asked: sum(({ asked }) => asked),
      answered: sum(({ answered }) => answered),
      bodies: sum(({ bodies }) => bodies),
    },
  };
}

async function sizesOf(request: Request): Promise<Sizes> {
  const size = await request.sizes();
  return {
    asked: size.requestHeadersSize + size.requestBodySize,
    answered: size.responseHeadersSize + size.responseBodySize,
    bodies: size.requestBodySize + size.responseBodySize,
  };
}

type Watching = Window & { moveMs?: number; watchForCard: (number: string | null) => void };
