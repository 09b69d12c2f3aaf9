/** @typedef {import("@playwright/test").Page} Page */

/**
 * @typedef {object} State
 * @property {string} name
 * @property {string} path below the team's address
 * @property {boolean} [site] the path is the site's, not the team's
 * @property {(page: Page) => Promise<void>} [press] how one gets from the page to the state
 * @property {boolean} [whole] the picture is of the whole page, not of the window
 * @property {"print"} [media] as it is printed from a wide screen
 * @property {boolean} [wide] not to be had on a phone
 * @property {boolean} [fails] the console tells of the error that is looked at
 */

/** @type {(name: string, path: string, more?: Partial<State>) => State} */
const state = (name, path, more = {}) => ({ name, path, ...more });

/** Every page of a team that stands on its own; each of their folds is opened, too. @type {State[]} */
export const pagesOfTeam = [
  state("teams", "/", { site: true }),
  state("planning", ""),
  state("sla", "/sla"),
  state("sla of cards", "/sla/cards"),
  state("hidden work", "/hidden-work"),
  state("hidden work cards", "/hidden-work/cards"),
  state("forecast", "/forecast"),
  state("wall", "/wall"),
  state("stand-up", "/stand-up"),
  state("cards", "/cards"),
  state("card", "/cards/1"),
  state("add a card", "/cards/new"),
  state("bin", "/cards/bin"),
  state("queue", "/queue"),
  state("batching", "/batching"),
  state("cost", "/cost"),
  state("rota", "/rota"),
  state("deliveries", "/deliveries"),
  state("notes", "/notes"),
  state("import", "/import"),
  state("alerts", "/alerts"),
  state("data quality", "/data-quality"),
  state("data quality point", "/data-quality/repeated"),
  state("history", "/history"),
  state("settings", "/settings"),
  state("settings lists", "/settings/lists"),
  state("settings members", "/settings/members"),
  state("settings links", "/settings/links"),
  state("settings team", "/settings/team"),
  state("in progress", "/in-progress"),
  state("how figures", "/how-figures-are-worked-out"),
  state("preferences", "/preferences", { site: true }),
  state("print planning", "", { media: "print" }),
  state("print sla", "/sla", { media: "print" }),
  state("print notes", "/notes", { media: "print" }),
];

/** What a press, or an address that somebody mistyped, leads to. @type {State[]} */
export const statesOfTeam = [
  state("keys dialog", "", { press: (page) => page.keyboard.press("?") }),
  state("command menu", "", { press: (page) => page.keyboard.press("Control+k") }),
  state("command menu found", "", {
    press: async (page) => {
      await page.keyboard.press("Control+k");
      await page.getByPlaceholder(/^Card number/).fill("sup");
    },
  }),
  state("presenting first", "", { wide: true, press: (page) => present(page, 0) }),
  state("presenting second", "", { wide: true, press: (page) => present(page, 1) }),
  state("presenting third", "", { wide: true, press: (page) => present(page, 2) }),
  state("presenting fourth", "", { wide: true, press: (page) => present(page, 3) }),
  state("planning table", "?table=type%2Csize&compare=no", { whole: true, press: async () => {} }),
  state("planning filtered", "?type=Bug&size=M&measure=lead", {
    whole: true,
    press: async () => {},
  }),
  state("planning nothing matches", "?from=1990-01-01&to=1990-02-01", {
    whole: true,
    press: async () => {},
  }),
  state("planning misspelt", "?tpye=Bug&from=soon", { press: async () => {} }),
  state("dot tip", "", {
    wide: true,
    press: async (page) => {
      const chart = page.locator("[data-chart=items] [role=group]").first();
      await chart.scrollIntoViewIfNeeded();
      await page.waitForTimeout(600);
      await chart.focus();
      for (let step = 0; step < 6; step += 1) await page.keyboard.press("ArrowLeft");
    },
  }),
  state("mix tip", "", { wide: true, press: (page) => pointAt(page, "[data-chart=work-mix]") }),
  state("big screen", "/stand-up", { press: (page) => press(page, "Big screen") }),
  state("stand-up row menu", "/stand-up", {
    press: (page) => page.locator("main tbody button[aria-haspopup]").first().click(),
  }),
  state("stand-up row refused", "/stand-up", {
    press: async (page) => {
      await page.locator("main tbody button[aria-haspopup]").first().click();
      await press(page, "Add note");
    },
  }),
  state("stand-up of the future", "/stand-up?asOf=2099-01-01", { press: async () => {} }),
  state("wall card menu", "/wall", {
    press: (page) => page.locator("main article button[aria-haspopup]").nth(4).click(),
  }),
  state("wall moved card", "/wall", {
    press: async (page) => {
      await page.locator("main article button[aria-haspopup]").first().click();
      await page.locator("[popover] button[data-first]").click();
    },
  }),
  state("bulk selection", "/cards", {
    press: async (page) => {
      await page
        .getByLabel(/^Choose card/)
        .nth(1)
        .check();
      await page
        .getByLabel(/^Choose card/)
        .nth(2)
        .check();
    },
  }),
  state("bulk change", "/cards", {
    press: async (page) => {
      await page
        .getByLabel(/^Choose card/)
        .nth(1)
        .check();
      await page.locator("summary", { hasText: "Change the 1" }).click();
    },
  }),
  state("inline editor", "/cards", {
    press: (page) =>
      page
        .getByRole("button", { name: /^Correct Size/ })
        .first()
        .click(),
  }),
  state("inline refused", "/cards", {
    press: async (page) => {
      await page
        .getByRole("button", { name: /^Correct Released/ })
        .first()
        .click();
      await page.locator("main td input[type=date]").fill("1999-01-01");
      await page.keyboard.press("Enter");
    },
  }),
  state("undo toast", "/cards", {
    press: async (page) => {
      await page
        .getByRole("button", { name: /^Correct Size/ })
        .nth(2)
        .click();
      const size = page.locator("main td select");
      await size.selectOption((await size.inputValue()) === "M" ? "S" : "M");
      await page.waitForTimeout(600);
    },
  }),
  state("cards none match", "/cards?q=zzzz", { press: async () => {} }),
  state("card refused", "/cards/new", {
    press: async (page) => {
      await page
        .getByRole("button", { name: /^(Add|Save)/ })
        .first()
        .click();
    },
  }),
  state("card in the bin", "/cards?state=released", {
    press: async (page) => {
      const card = page.locator('main tbody a[href*="/cards/"]').nth(5);
      await page.goto(new URL((await card.getAttribute("href")) ?? "", page.url()).href);
      await press(page, "Put into the bin");
    },
  }),
  state("import check", "/import", {
    whole: true,
    press: (page) => importFile(page, "tests/fixtures/tools/linear.json"),
  }),
  state("import questions", "/import", {
    whole: true,
    press: (page) => importFile(page, "tests/fixtures/import/14-two-days-in-one-cell.csv"),
  }),
  state("import unreadable", "/import", {
    whole: true,
    press: (page) => importFile(page, "tests/fixtures/import/16-counts-per-day.csv"),
  }),
  state("settings preview", "/settings", {
    press: async (page) => {
      await page.getByLabel("Count in").selectOption("calendar");
      await page.getByRole("button", { name: "Preview the figures" }).first().click();
      await page.waitForTimeout(800);
    },
  }),
  state("alert form refused", "/alerts", {
    press: (page) => page.getByRole("button", { name: "Make the alert" }).click(),
  }),
  state("link made", "/settings/links", {
    press: (page) =>
      page
        .getByRole("button", { name: /^Make the link/ })
        .first()
        .click(),
  }),
  state("shared page", "/settings/links", {
    whole: true,
    press: async (page) => {
      await page
        .getByRole("button", { name: /^Make the link/ })
        .first()
        .click();
      const made = page.locator("input[readonly]").first();
      await page.goto(await made.inputValue());
    },
  }),
  state("link gone", "/s/there-is-none", { site: true, fails: true, press: async () => {} }),
  state("embed gone", "/embed/there-is-none", { site: true, fails: true, press: async () => {} }),
  state("join gone", "/join/there-is-none", { site: true, fails: true, press: async () => {} }),
  state("no such page", "/no-such-page", { fails: true, press: async () => {} }),
  state("no such card", "/cards/999999", { fails: true, press: async () => {} }),
  state("no such team", "/t/no-such-team", { site: true, fails: true, press: async () => {} }),
  state("no such place", "/no/such/page", { site: true, fails: true, press: async () => {} }),
];

/** What somebody sees who is not signed in, where that is asked for. @type {State[]} */
export const signedOutPages = [
  state("sign in", "/sign-in", { site: true }),
  state("sign in refused", "/sign-in", {
    site: true,
    fails: true,
    press: async (page) => {
      await page.getByLabel("E-mail address").fill("nobody@example.org");
      await page.locator('input[name="password"]').fill("not the password");
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
    },
  }),
  state("forgot password", "/forgot-password", { site: true, fails: true }),
  state("first owner", "/first-owner", { site: true, fails: true }),
  state("reset link gone", "/reset-password/there-is-none", { site: true, fails: true }),
  state("team signed out", ""),
];

/** @param {Page} page @param {string} name */
async function press(page, name) {
  await page.getByRole("button", { name, exact: true }).first().click();
}

/** @param {Page} page @param {number} slides */
async function present(page, slides) {
  await press(page, "Present");
  for (let slide = 0; slide < slides; slide += 1) {
    await page.getByRole("button", { name: "Next" }).click();
    await page.waitForTimeout(300);
  }
}

/** The middle of a chart under the pointer. @param {Page} page @param {string} chart */
async function pointAt(page, chart) {
  const picture = page.locator(`${chart} svg`).first();
  await picture.scrollIntoViewIfNeeded();
  await page.waitForTimeout(400);
  const box = await picture.boundingBox();
  if (box) await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.7);
  await page.waitForTimeout(200);
}

/** @param {Page} page @param {string} file */
async function importFile(page, file) {
  await page.getByLabel(/^Drop a/).setInputFiles(file);
  const check = page.getByRole("button", { name: "Check the file" });
  if (await check.isVisible()) await check.click();
  await page.waitForURL(/\/import\/.+/, { timeout: 8000 });
}
