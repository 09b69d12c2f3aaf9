#!/usr/bin/env node
// node tests/browser/support/contact-sheet.js TEAM-URL DIRECTORY [--only text,text] [--set team|signed-out]
//   [--widths 360,1280,1920] [--colours light,dark] [--no-folds] [--no-axe]
// Opens every page of a team in every state that a press leads to, writes a picture of each and sheets
// of many into DIRECTORY, and names what is wrong with them by measure and by axe. Some states change the team.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { findChromium } from "../../../lib/launch/testing/find-chromium.js";
import { axeFaults } from "./contact-sheet/axe-faults.js";
import { drawSheets } from "./contact-sheet/draw-sheets.js";
import { closedFolds, faultsOf } from "./contact-sheet/faults-of.js";
import { pagesOfTeam, signedOutPages, statesOfTeam } from "./contact-sheet/states.js";

/** @typedef {import("./contact-sheet/states.js").State} State */
/** @typedef {"light" | "dark"} Colours */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string", default: "" },
    set: { type: "string", default: "team" },
    widths: { type: "string", default: "360,1280,1920" },
    colours: { type: "string", default: "light,dark" },
    "no-folds": { type: "boolean", default: false },
    "no-axe": { type: "boolean", default: false },
  },
});
const [teamUrl, directory] = positionals;
if (!teamUrl || !directory) {
  process.stderr.write(
    "Usage: node tests/browser/support/contact-sheet.js TEAM-URL DIRECTORY [--only text,text] [--set team|signed-out] [--widths 360,1280] [--colours light,dark] [--no-folds] [--no-axe]\n",
  );
  process.exit(2);
}
const heights = /** @type {Record<string, number>} */ ({ 360: 740, 1280: 800, 1920: 1080 });
const colours = /** @type {Colours[]} */ (values.colours.split(","));
const wanted = values.only.split(",").filter(Boolean);
const states = (
  values.set === "signed-out" ? signedOutPages : [...pagesOfTeam, ...statesOfTeam]
).filter(({ name }) => wanted.length === 0 || wanted.some((text) => name.includes(text)));

const [team, folder] = [teamUrl, directory];
await mkdir(folder, { recursive: true });
const { executablePath, args, env } = findChromium();
const browser = await chromium.launch({
  executablePath,
  args,
  env: { ...process.env, ...env },
});
/** @type {string[]} */
const faults = [];
/** @type {string[]} */
let said = [];
let count = 0;

try {
  for (const width of values.widths.split(",").map(Number)) await shootAt(width);
} finally {
  await browser.close();
}
await writeFile(path.join(folder, "faults.txt"), `${faults.join("\n")}\n`);
process.stdout.write(`${faults.join("\n")}\n${count} pictures, ${faults.length} faults\n`);
process.exitCode = faults.length > 0 ? 1 : 0;

/**
 * All states at one width, each once in every choice of colours.
 * @param {number} width
 */
async function shootAt(width) {
  const context = await browser.newContext({
    viewport: { width, height: heights[width] ?? 900 },
    reducedMotion: "reduce",
  });
  /** @type {Record<string, { name: string, picture: Buffer }[]>} */
  const shots = { light: [], dark: [] };
  for (const state of states) {
    if (width < 700 && (state.wide || state.media)) continue;
    const page = await context.newPage();
    said = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) said.push(message.text());
    });
    page.on("pageerror", (error) => said.push(error.message));
    try {
      await reach(page, state);
      for (const [name, picture, scheme] of await picturesOf(page, state, width)) {
        shots[scheme]?.push({ name, picture });
        await writeFile(
          path.join(folder, `${name.replaceAll(/[^a-z0-9]+/gi, "-")}-${width}-${scheme}.png`),
          picture,
        );
        count += 1;
      }
    } catch (error) {
      note(state.name, width, [`not reached: ${String(error).split("\n").slice(0, 2).join(" ")}`]);
    }
    note(state.name, width, state.fails ? [] : said);
    await page.close();
  }
  for (const scheme of colours) {
    await drawSheets(browser, shots[scheme] ?? [], width, (number) =>
      path.join(folder, `sheet-${width}-${scheme}-${number}.png`),
    );
  }
  await context.close();
}

/**
 * @param {import("@playwright/test").Page} page
 * @param {State} state
 */
async function reach(page, state) {
  page.setDefaultTimeout(4000);
  const origin = new URL(team).origin;
  await page.emulateMedia({ colorScheme: colours[0] ?? "light", media: state.media ?? "screen" });
  await page.goto(state.site ? `${origin}${state.path}` : `${team}${state.path}`, {
    waitUntil: "load",
    timeout: 15_000,
  });
  await settle(page);
  await state.press?.(page);
  if (state.press) await settle(page);
}

/** @param {import("@playwright/test").Page} page */
async function settle(page) {
  // Pages that follow changes keep one connection open: idle is not waited for longer than this.
  await page.waitForLoadState("networkidle", { timeout: 1500 }).catch(() => undefined);
  await page.waitForTimeout(250);
}

/**
 * The state itself, and, of a whole page, each of its folds opened by itself.
 * @param {import("@playwright/test").Page} page
 * @param {State} state
 * @param {number} width
 */
async function picturesOf(page, state, width) {
  /** @type {[string, Buffer, Colours][]} */
  const pictures = [];
  /** @param {string} name @param {boolean} isWhole */
  const take = async (name, isWhole) => {
    note(name, width, await page.evaluate(faultsOf));
    for (const scheme of colours) {
      await page.emulateMedia({ colorScheme: scheme });
      if (!values["no-axe"] && !state.media)
        note(`${name}, ${scheme}`, width, await axeFaults(page));
      pictures.push([name, await page.screenshot({ fullPage: isWhole }), scheme]);
    }
    await page.emulateMedia({ colorScheme: colours[0] ?? "light" });
  };
  await take(state.name, !state.press || state.whole === true);
  if (state.press || state.media || values["no-folds"]) return pictures;
  const folds = await page.evaluate(closedFolds, state.path === "" && !state.site);
  for (const [index, words] of folds) {
    const fold = page.locator("details > summary").nth(index);
    await fold.click();
    await page.waitForTimeout(150);
    await take(`${state.name}: ${words}`, false);
    await page.keyboard.press("Escape");
    await fold.evaluate((summary) => summary.parentElement?.removeAttribute("open"));
  }
  return pictures;
}

/** @param {string} name @param {number} width @param {string[]} found */
function note(name, width, found) {
  for (const fault of found) {
    const line = `${width} ${name}: ${fault}`;
    if (!faults.includes(line)) faults.push(line);
  }
}
