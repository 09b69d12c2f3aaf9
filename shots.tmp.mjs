import { chromium } from "@playwright/test";
import { findChromium } from "./lib/launch/testing/find-chromium.js";

const { executablePath, args, env } = findChromium();
const b = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
const jobs = process.argv.slice(2).map((s) => s.split("|"));
for (const [path, out, width, scheme, height] of jobs) {
  const p = await b.newPage({
    viewport: { width: Number(width), height: Number(height ?? 800) },
    colorScheme: scheme,
  });
  p.on("console", (m) => m.type() === "error" && console.log("console", m.text().slice(0, 200)));
  try {
    await p.goto("http://127.0.0.1:3135" + path, { waitUntil: "domcontentloaded", timeout: 90000 });
    await p.waitForTimeout(7000);
    await p.screenshot({ path: out, fullPage: height === undefined, timeout: 60000 });
    console.log(out, await p.evaluate(() => document.documentElement.scrollWidth));
  } catch (e) {
    console.log(path, e.message.slice(0, 100));
  }
  await p.close();
}
await b.close();
