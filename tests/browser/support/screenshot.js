#!/usr/bin/env node
// node tests/browser/support/screenshot.js URL OUT.png [--width 1280] [--height 900] [--dark] [--full] [--wait ms]
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { findChromium } from "../../../lib/launch/testing/find-chromium.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: "string", default: "1280" },
    height: { type: "string", default: "900" },
    dark: { type: "boolean", default: false },
    full: { type: "boolean", default: false },
    wait: { type: "string", default: "0" },
  },
});
const [url, path] = positionals;
if (!url || !path) {
  process.stderr.write(
    "Usage: node tests/browser/support/screenshot.js URL OUT.png [--width 1280] [--height 900] [--dark] [--full] [--wait ms]\n",
  );
  process.exit(2);
}

const { executablePath, args, env } = findChromium();
const browser = await chromium.launch({
  executablePath,
  args,
  env: { ...process.env, ...env },
});
try {
  const page = await browser.newPage({
    viewport: { width: Number(values.width), height: Number(values.height) },
    colorScheme: values.dark ? "dark" : "light",
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      process.stderr.write(`console ${message.type()}: ${message.text()}\n`);
    }
  });
  page.on("pageerror", (error) => process.stderr.write(`page error: ${error.message}\n`));
  const response = await page.goto(url, { waitUntil: "load" });
  await page.waitForLoadState("networkidle", { timeout: 5000 }).catch(() => undefined);
  await page.waitForTimeout(Number(values.wait));
  await page.screenshot({ path, fullPage: values.full });
  process.stderr.write(`${response?.status() ?? "no answer"} ${page.url()} → ${path}\n`);
} finally {
  await browser.close();
}
