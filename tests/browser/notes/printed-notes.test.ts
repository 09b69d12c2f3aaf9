import type { Page } from "@playwright/test";
import jsQR from "jsqr";
import { notePlace, noteSheets } from "@/lib/cards/notes/note-sheets";
import { showDay } from "@/lib/dates/show-day";
import { readPdf } from "@/tests/browser/notes/pdf-page";
import { importCsv } from "@/tests/browser/planning/made-up-cards";
import { morningCards } from "@/tests/browser/stand-up/morning-cards";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expect, test } from "@/tests/browser/support/test";

test.use({ teamOptions: { timeZone: "UTC" } });

const today = () => new Date().toISOString().slice(0, 10);
/** Half a pixel on paper, and Chromium's rounding of papers to its own. */
const tolerance = 0.14;

test("printed notes stand on every sheet to the millimetre, and nothing else is printed", async ({
  page,
  request,
  team,
}) => {
  await importCsv(request, team.slug, morningCards(today()));
  for (const sheet of noteSheets) {
    await page.goto(`/t/${team.slug}/notes?sheet=${sheet.id}&start=${sheet.columns > 1 ? 2 : 1}`);
    await expect(page.locator("[data-note]")).toHaveCount(5);
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate(textBesideSheets)).toEqual([]);
    const pages = readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
    const isSingle = sheet.columns === 1;
    expect(pages, sheet.id).toHaveLength(isSingle ? 5 : 1);
    for (const [index, paper] of pages.entries()) {
      expect(Math.abs(paper.width - sheet.paper.width)).toBeLessThan(tolerance);
      expect(Math.abs(paper.height - sheet.paper.height)).toBeLessThan(tolerance);
      const notes = paper.filled.filter(
        (box) =>
          Math.abs(box.width - sheet.note.width) < tolerance &&
          Math.abs(box.height - sheet.note.height) < tolerance,
      );
      const places = isSingle ? [0] : [1, 2, 3, 4, 5];
      for (const place of places) {
        const { left, top } = notePlace(sheet, place);
        const found = notes.some(
          (box) => Math.abs(box.left - left) < tolerance && Math.abs(box.top - top) < tolerance,
        );
        expect(found, `${sheet.id}, sheet ${index + 1}, place ${place + 1}`).toBe(true);
      }
    }
  }
});

/** What would be printed beside the notes. */
function textBesideSheets(): string[] {
  return [...document.body.querySelectorAll("*")]
    .filter((one) => !one.closest("[data-note]") && one.getClientRects().length > 0)
    .flatMap((one) => [...one.childNodes])
    .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "")
    .map((node) => node.textContent ?? "");
}

test("titles of 200 letters in any script stand whole on every shape of note", async ({
  page,
  request,
  team,
}) => {
  const titles = [
    "W".repeat(200),
    "i love ordinary words ".repeat(10).slice(0, 200).trim(),
    "支払い方法を選ぶ画面の住所が違う、".repeat(12).slice(0, 200),
    "ملف الفواتير لا يفتح عند الضغط على زر الطباعة ".repeat(5).slice(0, 200).trim(),
    "भुगतान विवरण का अद्यतन करना आवश्यक है ".repeat(6).slice(0, 200).trim(),
    "ใบแจ้งหนี้ไม่เปิดเมื่อกดปุ่มพิมพ์".repeat(7).slice(0, 200),
    "Größenänderungsbestätigungsverfahren".repeat(6).slice(0, 200),
    "🚀".repeat(100),
  ];
  const rows = titles.map((title) => `"${title}",Feature,S,2026-03-02`);
  await importCsv(request, team.slug, ["Title,Type,Size,Committed", ...rows].join("\n"));
  for (const sheet of ["a4-76", "a4-63"]) {
    await page.goto(`/t/${team.slug}/notes?sheet=${sheet}`);
    await page.emulateMedia({ media: "print" });
    await expectNothingCut(page, titles.length);
    await page.emulateMedia({ media: "screen" });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.reload();
    await page.emulateMedia({ media: "print" });
    await expectNothingCut(page, titles.length);
    await page.emulateMedia({ media: "screen" });
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("long titles fit by reckoning, and cards are chosen by a form", async ({
    page,
    request,
    team,
  }) => {
    const titles = ["W".repeat(200), "ordinary words ".repeat(14).trim(), "支払".repeat(100)];
    const rows = titles.map((title) => `"${title}",Feature,S,2026-03-02`);
    await importCsv(request, team.slug, ["Title,Type,Size,Committed", ...rows].join("\n"));
    await page.goto(`/t/${team.slug}/notes?sheet=a4-63`);
    await page.emulateMedia({ media: "print" });
    await expectNothingCut(page, 3);
    await page.emulateMedia({ media: "screen" });
    await page.getByText("In progress: 3 of 3 chosen").click();
    await page.getByRole("checkbox", { name: /^#2/ }).uncheck();
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.locator("[data-note]")).toHaveCount(2);
  });
});

/** Every text of every note lies within its area, which lies within the note. */
async function expectNothingCut(page: Page, notes: number): Promise<void> {
  await expect(page.locator("[data-note]")).toHaveCount(notes);
  await page.evaluate(() => document.fonts.ready);
  const faults = await page.locator("[data-fit]").evaluateAll((all) =>
    all.flatMap((area) => {
      const outer = area.getBoundingClientRect();
      const note = area.closest("[data-note]")?.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(area);
      const inner = range.getBoundingClientRect();
      const fits =
        note !== undefined &&
        inner.bottom <= outer.bottom + 0.5 &&
        inner.right <= outer.right + 0.5 &&
        inner.left >= outer.left - 0.5 &&
        outer.bottom <= note.bottom &&
        outer.right <= note.right;
      const size = Number.parseFloat(getComputedStyle(area).fontSize);
      return fits && size > 3 ? [] : [`${area.textContent?.slice(0, 20)} at ${size}px`];
    }),
  );
  expect(faults).toEqual([]);
}

test("a note says what the card's quote says, and its code opens the card", async ({
  page,
  request,
  team,
}) => {
  await importCsv(request, team.slug, morningCards(today()));
  const { cards } = await (await request.get(`/api/v1/teams/${team.slug}/in-progress`)).json();
  const card = cards.find((one: { number: number }) => one.number === 54);
  await page.goto(`/t/${team.slug}/notes?card=54&sheet=label-63`);
  const note = page.locator("[data-note='54']");
  await expect(page.locator("[data-note]")).toHaveCount(1);
  await expect(note).toContainText("#54 · Feature · S");
  await expect(note).toContainText("Half way there");
  const [day, month, year] = showDay(card.quote.dueOn).split(" ");
  await expect(note.locator("[data-part=due]")).toHaveText(`${day} ${month}`);
  await expect(note).toContainText(`${year} · 6 working days`);
  await expect(note).toContainText(`Committed ${showDay(card.committed)}`);
  const sizes = await note
    .locator("[data-fit]")
    .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
  const due = await note
    .locator("[data-part=due]")
    .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  expect(due).toBe(Math.max(...sizes));

  const address = await readCode(page, note);
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Half way there");
});

/** What a QR reader makes of a note's code as the browser shows it, on white paper. */
async function readCode(page: Page, note: ReturnType<Page["locator"]>): Promise<string> {
  const picture = await note.getByRole("img").screenshot({ scale: "css" });
  const { data, width, height } = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.width * 3;
      canvas.height = image.height * 3;
      const context = canvas.getContext("2d");
      context?.drawImage(image, 0, 0, canvas.width, canvas.height);
      const pixels = context?.getImageData(0, 0, canvas.width, canvas.height);
      return { data: [...(pixels?.data ?? [])], width: canvas.width, height: canvas.height };
    },
    `data:image/png;base64,${picture.toString("base64")}`,
  );
  const found = jsQR(new Uint8ClampedArray(data), width, height);
  if (!found) throw new Error("No code could be read");
  return found.data;
}

test("the page of notes is free of faults, fits a phone and begins where it is told", async ({
  page,
  request,
  team,
}) => {
  await importCsv(request, team.slug, morningCards(today()));
  await page.goto(`/t/${team.slug}/notes?sheet=a4-63`);
  await page.getByRole("spinbutton", { name: "Begin at place" }).fill("20");
  await page.keyboard.press("Tab");
  await expect(page).toHaveURL(/start=20/);
  await expect(page.getByRole("region", { name: "Sheet 2 of 2" })).toBeVisible();
  await page.getByRole("link", { name: "Begin at place 4", exact: true }).first().click();
  await expect(page).toHaveURL(/start=4/);
  await expect(page.getByRole("region", { name: "Sheet 1 of 1" })).toBeVisible();
  await page.getByText("In progress: 5 of 5 chosen").click();
  await page.getByRole("checkbox", { name: /^#53/ }).focus();
  await page.keyboard.press("Space");
  await expect(page.locator("[data-note]")).toHaveCount(4);
  await expect(page.getByRole("checkbox", { name: /^#53/ })).toBeFocused();
  await page.goBack();
  await expect(page.locator("[data-note]")).toHaveCount(5);
  await expect(page.getByRole("checkbox", { name: /^#53/ })).toBeChecked();
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
