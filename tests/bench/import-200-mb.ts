import { once } from "node:events";
import { createReadStream } from "node:fs";
import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { setTimeout } from "node:timers/promises";
import { runWalltime } from "@/tests/setup/run-walltime";
import type { Bench } from "./bench-key";
import { databaseUrl } from "./database-url";
import { csvOfCards } from "./import-vs-copy";
import { millisecondsOf } from "./measure";
import { treeMemoryMb } from "./support/tree-memory";

const size = 199_000_000;

/**
 * A file of 200 MB sent to a server that has just started and imported there: how far its memory
 * grows, and how long others wait meanwhile for the longest answer of a small request.
 */
export const import200Mb: Bench = {
  keys: ["import200MbMemoryMb", "import200MbWaitMs"],
  onlyWhenNamed: true,
  async run() {
    const folder = await mkdtemp(path.join(tmpdir(), "walltime-bench-"));
    const server = await runWalltime({ DATABASE_URL: databaseUrl() }, (line) =>
      process.stderr.write(`${line}\n`),
    );
    try {
      const file = await writeLargeFile(folder);
      const { growth, wait, seconds, rows } = await importLargeFile(server, file);
      const detail = `${rows} rows in ${seconds.toFixed(0)} s`;
      return [
        { key: "import200MbMemoryMb", value: growth, reach: { most: 300 }, detail },
        {
          key: "import200MbWaitMs",
          value: wait,
          reach: null,
          detail: "longest answer of the health check meanwhile",
        },
      ];
    } finally {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function writeLargeFile(folder: string): Promise<string> {
  const file = path.join(folder, "cards.csv");
  const [headings = "", ...lines] = csvOfCards(50_000).split("\n");
  const notes =
    "A note of some length that says what was done and why as rows of real exports have";
  const block = `${lines.map((line) => `${line.replace(/^[^,]*,/, "")},${notes}`).join("\n")}\n`;
  await appendFile(file, `${headings.replace("Key,", "")},Notes\n`);
  for (let written = 0; written + block.length < size; written += block.length) {
    await appendFile(file, block);
  }
  return file;
}

async function importLargeFile(server: { url: string; pid: number }, file: string) {
  const { slug } = await postJson(`${server.url}/api/v1/teams`, { name: `Large ${Date.now()}` });
  await warmUp(server.url, slug);
  const before = await treeMemoryMb(server.pid);
  const watched = { peak: before, wait: 0, isOver: false };
  const watching = Promise.all([
    watchMemory(server.pid, watched),
    askMeanwhile(server.url, watched),
  ]);
  let rows = 0;
  const time = await millisecondsOf(async () => {
    const { created } = await sendFile(`${server.url}/api/v1/teams/${slug}/imports`, file);
    if (!created) throw new Error("The large file was not imported");
    rows = created;
  });
  watched.isOver = true;
  await watching;
  return { growth: watched.peak - before, wait: watched.wait, seconds: time / 1_000, rows };
}

/** Sends a file as a form does; fetch would give up on an answer that takes five minutes. */
async function sendFile(url: string, file: string): Promise<{ created?: number }> {
  const boundary = "walltime-bench";
  const headers = { "content-type": `multipart/form-data; boundary=${boundary}` };
  const sending = request(url, { method: "POST", headers });
  const answered = once(sending, "response") as Promise<[IncomingMessage]>;
  sending.write(
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="cards.csv"\r\n\r\n`,
  );
  await pipeline(createReadStream(file), sending, { end: false });
  sending.end(`\r\n--${boundary}--\r\n`);
  const [answer] = await answered;
  return JSON.parse(await text(answer));
}

/** What every server loads once is not what a large file costs. */
async function warmUp(url: string, slug: string): Promise<void> {
  const form = new FormData();
  form.set("file", new Blob([csvOfCards(2_000)]), "cards.csv");
  await fetch(`${url}/api/v1/teams/${slug}/imports?dryRun=true`, { method: "POST", body: form });
}

async function watchMemory(pid: number, watched: { peak: number; isOver: boolean }) {
  while (!watched.isOver) {
    watched.peak = Math.max(watched.peak, await treeMemoryMb(pid));
    await setTimeout(250);
  }
}

async function askMeanwhile(url: string, watched: { wait: number; isOver: boolean }) {
  while (!watched.isOver) {
    const time = await millisecondsOf(async () => {
      await (await fetch(`${url}/api/v1/health`)).text();
    });
    watched.wait = Math.max(watched.wait, time);
    await setTimeout(250);
  }
}

async function postJson(url: string, body: object): Promise<{ slug: string }> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return answer.json();
}
