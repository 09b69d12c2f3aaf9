import { parseArgs } from "node:util";
import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { attack } from "@/tests/hostile/attack";
import {
  type HostileRequest,
  type OpenApi,
  requestGenerator,
} from "@/tests/hostile/generate-request";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";
import { runWalltime } from "@/tests/setup/run-walltime";

const atOnce = 8;
const limitMs = 60_000;

const { values } = parseArgs({
  options: {
    requests: { type: "string", default: "50000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
  },
});
/** Connections that ended before an answer came, and were tried again. */
let cut = 0;
const [requests = 0, seed = 0] = [values.requests, values.seed].map(Number);
const dataDir = temporaryFolder();
const say = (line: string) => void process.stderr.write(`${line}\n`);
const { url, stop } = await runWalltime({ WALLTIME_DATA_DIR: dataDir }, say);
try {
  const document = (await (await fetch(`${url}/api/v1/openapi.json`)).json()) as OpenApi;
  await fetch(`${url}/api/v1/teams`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "Attacked" }),
  });
  const next = requestGenerator(document, "attacked", seededRandom(seed));
  say(`${requests} requests with seed ${seed} …`);
  const figures = await attack({ requests, atOnce, limitMs, next, send: (one) => send(url, one) });
  const health = await (await fetch(`${url}/api/v1/health`)).json();
  process.stdout.write(`${JSON.stringify({ seed, ...figures, cut, health }, null, 2)}\n`);
  process.exitCode = figures.failures.length === 0 ? 0 : 1;
} finally {
  await stop();
  removeFolder(dataDir);
}

/** Once more where the connection was closed under the request, as between two requests it may be. */
async function send(url: string, request: HostileRequest): Promise<Response> {
  try {
    return await sendOnce(url, request);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    cut += 1;
    return sendOnce(url, request);
  }
}

async function sendOnce(url: string, { method, path, headers, body }: HostileRequest) {
  const response = await fetch(`${url}/api/v1${path}`, { method, headers, body: body ?? null });
  await response.arrayBuffer();
  return response;
}
