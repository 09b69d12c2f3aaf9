import { expect, type Page } from "@playwright/test";

/** In the page: what moves for longer than an eye that asked for calm wants. */
export function faultsOfMotion(): string[] {
  const mostMs = 10;
  const inMs = (text: string) =>
    Math.max(...text.split(",").map((one) => Number.parseFloat(one) * (/ms/.test(one) ? 1 : 1000)));
  const running = document.getAnimations().flatMap((animation) => {
    const { duration, iterations } = animation.effect?.getComputedTiming() ?? {};
    const isLong = Number(duration) > mostMs || iterations === Number.POSITIVE_INFINITY;
    return isLong ? [`runs: ${(animation as CSSAnimation).animationName ?? "a transition"}`] : [];
  });
  const styled = [...document.querySelectorAll("body *")].flatMap((element) => {
    const { transitionDuration, transitionProperty, animationName, animationDuration } =
      getComputedStyle(element);
    const longest = Math.max(
      transitionProperty === "none" ? 0 : inMs(transitionDuration),
      animationName === "none" ? 0 : inMs(animationDuration),
    );
    return longest > mostMs ? [`moves for ${longest} ms: ${element.outerHTML.slice(0, 120)}`] : [];
  });
  return [...new Set([...running, ...styled])].slice(0, 5);
}

/** In the page: wide tables of figures of which a phone shows a part, all folds opened. */
export async function faultsOfWidth(): Promise<string[]> {
  const folds = [...document.querySelectorAll("main details:not([open])")];
  for (const fold of folds) fold.setAttribute("open", "");
  await new Promise((resolve) => setTimeout(resolve, 300));
  const tables = [...document.querySelectorAll("main section[data-stacks]")];
  const wide = tables.filter((table) => table.scrollWidth > table.clientWidth + 1);
  const faults = wide.map(
    (table) =>
      `${table.getAttribute("aria-label")} is ${table.scrollWidth} wide in ${table.clientWidth}`,
  );
  for (const fold of folds) fold.removeAttribute("open");
  return faults;
}

/** Charts without a name, or without their figures as a text. */
export async function faultsOfCharts(page: Page): Promise<string[]> {
  // A folded table is drawn once somebody asks for it.
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("figure[data-chart] details")) {
      fold.setAttribute("open", "");
    }
  });
  const folds = page.locator("figure[data-chart] details");
  const empty = folds.filter({ hasNot: page.locator("table") });
  await expect(empty)
    .toHaveCount(0, { timeout: 5_000 })
    .catch(() => undefined);
  return page.evaluate(() => {
    const faults: string[] = [];
    for (const chart of document.querySelectorAll("figure[data-chart]")) {
      const name = `chart ${chart.getAttribute("data-chart")}`;
      const title = chart.querySelector("figcaption")?.textContent?.trim();
      if (!title) faults.push(`${name} has no title`);
      // Folded away below the picture, or beside it in the same section.
      const place = chart.querySelector("table") ? chart : chart.closest("section");
      const cells = [...(place?.querySelectorAll("table td") ?? [])].map(
        (cell) => cell.textContent ?? "",
      );
      if (!cells.some((cell) => /\d/.test(cell))) faults.push(`${name} has no figures as a text`);
    }
    for (const drawing of document.querySelectorAll("svg.recharts-surface")) {
      if (!drawing.closest("figure[data-chart]")) faults.push("a chart stands in no frame");
      // What is drawn has a name of its own, by which one meets it on the way through the page.
      const named = drawing.closest("figure[data-chart] :is([role=group], [role=img])[aria-label]");
      if (!named) {
        const chart = drawing.closest("[data-chart]")?.getAttribute("data-chart");
        faults.push(`the drawing of chart ${chart} has no name`);
      }
    }
    for (const part of document.querySelectorAll("[role=application]")) {
      faults.push(`takes a reader's keys: ${part.outerHTML.slice(0, 100)}`);
    }
    // Small pictures say their figures themselves.
    for (const picture of document.querySelectorAll("main svg[role=img]")) {
      const label = picture.getAttribute("aria-label") ?? "";
      if (!label.trim()) faults.push(`a picture has no name: ${picture.outerHTML.slice(0, 100)}`);
    }
    for (const drawing of document.querySelectorAll("main svg:not([aria-hidden=true])")) {
      // The title of its figure is a chart's name.
      const isNamed = drawing.closest(
        "figure[data-chart], [role=img], [role=group], [aria-hidden=true], [class*=mantine], button, a",
      );
      if (!isNamed) faults.push(`a drawing that nobody hears: ${drawing.outerHTML.slice(0, 100)}`);
    }
    return [...new Set(faults)];
  });
}
