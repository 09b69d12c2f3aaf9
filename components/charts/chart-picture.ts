"use client";

export type ChartPicture = { svg: string; name: string; width: number; height: number };

const carried = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linejoin",
  "opacity",
  "font-size",
  "font-weight",
  "font-family",
  "text-anchor",
  "dominant-baseline",
  "paint-order",
] as const;

const padding = 20;
const titleHeight = 34;
const legendLine = 24;
const noteLine = 20;
/** About the width of a letter of 14 pixels, on the wide side. */
const letterWidth = 7.6;

/**
 * The chart in a figure as an SVG file that needs nothing of the page: its colours and type written
 * into it, its title above and its legend below. Null while there is no chart in it.
 */
export function chartPicture(figure: HTMLElement): ChartPicture | null {
  const chart = figure.querySelector<SVGSVGElement>("svg.recharts-surface");
  if (!chart) return null;
  const title = figure.querySelector("[data-chart-title]")?.textContent ?? "Chart";
  const box = chart.getBoundingClientRect();
  const looks = getComputedStyle(figure);
  const legend = legendOf(figure, box.width);
  const width = Math.ceil(box.width + 2 * padding);
  const height = Math.ceil(box.height + titleHeight + legend.height + 2 * padding);

  const picture = element("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  picture.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  picture.append(
    element("title", {}, title),
    element("rect", { width, height, fill: looks.backgroundColor }),
    element(
      "text",
      {
        x: padding,
        y: padding + 14,
        fill: looks.color,
        "font-size": 18,
        "font-weight": 700,
        "font-family": looks.fontFamily,
      },
      title,
    ),
  );
  const body = withLooks(chart) as SVGSVGElement;
  body.setAttribute("x", String(padding));
  body.setAttribute("y", String(padding + titleHeight));
  body.setAttribute("width", String(box.width));
  body.setAttribute("height", String(box.height));
  body.setAttribute("overflow", "visible");
  legend.group.setAttribute(
    "transform",
    `translate(${padding} ${padding + titleHeight + box.height + 8})`,
  );
  picture.append(body, legend.group);
  return {
    svg: new XMLSerializer().serializeToString(picture),
    name: title.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
    width,
    height,
  };
}

/** A copy with the looks that style sheets give it written into it. */
function withLooks(original: Element): Element {
  const copy = original.cloneNode(true) as Element;
  const originals = [original, ...original.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll("*")];
  originals.forEach((source, index) => {
    const target = copies[index];
    if (!target) return;
    const looks = getComputedStyle(source);
    for (const name of carried)
      target.setAttribute(name, plainColour(looks.getPropertyValue(name)));
    target.removeAttribute("class");
    target.removeAttribute("style");
    target.removeAttribute("tabindex");
  });
  return copy;
}

/** Mixed colours as every viewer reads them: `color(srgb 0.5 0 1)` becomes `rgb(128, 0, 255)`. */
function plainColour(value: string): string {
  return value.replace(
    /color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)\)/g,
    (_, ...parts) =>
      `rgb(${parts
        .slice(0, 3)
        .map((part) => Math.round(255 * Number(part)))
        .join(", ")})`,
  );
}

/** The legend's entries side by side, in as many lines as they need, then its notes. */
function legendOf(figure: HTMLElement, width: number): { group: SVGGElement; height: number } {
  const group = element("g", {});
  let x = 0;
  let y = 0;
  for (const entry of figure.querySelectorAll<HTMLElement>("[data-legend-entry]")) {
    if (entry.closest("[aria-pressed=false]") || !entry.checkVisibility()) continue;
    const text = entry.textContent?.trim() ?? "";
    const mark = entry.querySelector("svg");
    const looks = getComputedStyle(entry);
    const needed = 30 + entry.getBoundingClientRect().width;
    if (x > 0 && x + needed > width) {
      x = 0;
      y += legendLine;
    }
    if (mark) {
      const copy = withLooks(mark) as SVGSVGElement;
      for (const [name, value] of Object.entries({ x, y, width: 16, height: 16 })) {
        copy.setAttribute(name, String(value));
      }
      group.append(copy);
    }
    const label = element(
      "text",
      {
        x: x + 22,
        y: y + 13,
        fill: looks.color,
        "font-size": 14,
        "font-family": looks.fontFamily,
      },
      text,
    );
    group.append(label);
    x += needed;
  }
  if (x > 0) y += legendLine;
  for (const note of figure.querySelectorAll<HTMLElement>("[data-legend-note]")) {
    const looks = getComputedStyle(note);
    for (const line of linesOf(note.textContent?.trim() ?? "", Math.floor(width / letterWidth))) {
      group.append(
        element(
          "text",
          {
            x: 0,
            y: y + 15,
            fill: looks.color,
            "font-size": 14,
            "font-family": looks.fontFamily,
          },
          line,
        ),
      );
      y += noteLine;
    }
  }
  return { group, height: y === 0 ? 0 : y + 8 };
}

/** Text broken into lines of limited length, in letters. */
function linesOf(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | number>,
  text?: string,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}
