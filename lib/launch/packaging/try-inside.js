// Run by try-package.js, in a network namespace of its own: node try-inside.js PACKAGE FOLDER
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const [, , unpacked = "", folder = ""] = process.argv;
const port = "3000";
const readyMs = 60_000;
const nobody = 65_534;
const outside = Object.values(os.networkInterfaces())
  .flat()
  .filter((address) => address && !address.internal);
process.stdout.write(`Addresses other than loopback: ${outside.length}\n`);

// Nothing by name but node: no npm, no compiler, no tools of the system.
/** @type {any} */
const env = {
  PATH: path.join(folder, "bin"),
  PORT: port,
  WALLTIME_DATA_DIR: path.join(folder, "data"),
  WALLTIME_LOG: path.join(folder, "log.json"),
};
// As a service runs it: as an ordinary user, who owns the data and nothing else.
const isRoot = process.getuid?.() === 0;
const account = isRoot ? { uid: nobody, gid: nobody } : {};
if (isRoot) fs.chownSync(folder, nobody, nobody);
const before = listing();
const startedAt = performance.now();
const server = spawn("node", ["lib/launch/start.js"], { cwd: unpacked, env, ...account });
let said = "";
for (const stream of [server.stdout, server.stderr]) {
  stream.on("data", (chunk) => {
    said += chunk;
  });
}
const ended = new Promise((resolve) => server.once("exit", resolve));
try {
  const url = await ready();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`Ready in ${seconds} s\n`);
  assert.doesNotMatch(said, /Building|Installing|Preparing the database client/);
  const team = await send(`${url}/api/v1/teams`, { name: "Packed" }, 201);
  const card = { title: "First", type: "Feature", committed: "2026-03-02", released: "2026-03-04" };
  await send(`${url}/api/v1/teams/${team.slug}/cards`, card, 201);
  for (const place of ["", `/t/${team.slug}`, `/t/${team.slug}/sla`, `/t/${team.slug}/cards`]) {
    const page = await fetch(`${url}${place}`);
    assert.equal(page.status, 200, place);
    const text = await page.text();
    const [, script] = /src="(\/_next\/static\/[^"]+\.js)"/.exec(text) ?? [];
    assert.equal((await fetch(`${url}${script}`)).status, 200, `${place}: ${script}`);
  }
  const backup = path.join(folder, "one.backup.gz");
  const { status, stderr } = spawnSync("node", ["lib/launch/backup.js", backup], {
    ...{ cwd: unpacked, env, encoding: "utf8", ...account },
  });
  assert.equal(status, 0, stderr);
  assert.ok(fs.statSync(backup).size > 0);
  server.kill("SIGTERM");
  assert.equal(await ended, 0);
  assert.deepEqual(listing(), before, "it writes into its own folder");
  process.stdout.write("Pages, API, backup and stop: as they should be\n");
} catch (error) {
  process.stdout.write(`${said}\n`);
  server.kill("SIGTERM");
  await ended;
  throw error;
}

/** @returns {Promise<string>} the address */
async function ready() {
  for (const limit = performance.now() + readyMs; performance.now() < limit; ) {
    const [, url] = /Walltime is ready: (\S+)/.exec(said) ?? [];
    if (url) return url;
    if (server.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("It did not start.");
}

/** @param {string} url @param {object} body @param {number} status */
async function send(url, body, status) {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  assert.equal(answer.status, status, await answer.clone().text());
  return await answer.json();
}

/** The files of the package, to see that running adds none. */
function listing() {
  return fs.readdirSync(unpacked, { recursive: true }).map(String).sort();
}
