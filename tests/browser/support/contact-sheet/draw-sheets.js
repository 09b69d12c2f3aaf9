const sheet = { width: 1560, height: 1500, gap: 12, caption: 18 };

/** How many pictures of a width stand side by side. */
const columnsOf = /** @param {number} width */ (width) => (width < 700 ? 4 : 2);

/**
 * Writes sheets on which pictures run down columns, long ones from one column into the next.
 * @param {import("@playwright/test").Browser} browser
 * @param {{ name: string, picture: Buffer }[]} shots
 * @param {number} width of the pictures
 * @param {(number: number) => string} fileOf
 */
export async function drawSheets(browser, shots, width, fileOf) {
  const columns = columnsOf(width);
  const room = Math.floor((sheet.width - sheet.gap * (columns - 1)) / columns);
  const scale = Math.min(1, room / width);
  /** @type {string[][]} */
  const sheets = [[]];
  let [column, top] = [0, 0];
  const next = () => {
    [column, top] = [column + 1, 0];
    if (column < columns) return;
    column = 0;
    sheets.push([]);
  };
  for (const { name, picture } of shots) {
    const height = picture.readUInt32BE(20) * scale;
    const source = `data:image/png;base64,${picture.toString("base64")}`;
    for (let shown = 0; shown < height; ) {
      if (sheet.height - top < 160) next();
      const part = Math.min(height - shown, sheet.height - top - sheet.caption);
      const left = column * (room + sheet.gap);
      sheets.at(-1)?.push(
        `<p style="left:${left}px;top:${top}px">${escaped(name)}${shown > 0 ? " …" : ""}</p>
        <div style="left:${left}px;top:${top + sheet.caption}px;width:${width * scale}px;height:${part}px;
          background:url(${source}) 0 ${-shown}px / ${width * scale}px auto"></div>`,
      );
      shown += part;
      top += part + sheet.caption + sheet.gap;
    }
  }
  const page = await browser.newPage({ viewport: { width: sheet.width, height: sheet.height } });
  for (const [index, parts] of sheets.entries()) {
    if (parts.length === 0) continue;
    await page.setContent(
      `<style>body{margin:0;background:#888;font:bold 12px/18px sans-serif}p,div{position:absolute;margin:0}</style>${parts.join("")}`,
    );
    await page.screenshot({ path: fileOf(index + 1) });
  }
  await page.close();
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
