import { parseArgs } from "node:util";
import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { reachDatabase } from "@/lib/launch/backup/reach-database.js";
import { readSettings } from "@/lib/launch/settings.js";
import { attack } from "@/tests/hostile/attack";
import { editorToken } from "@/tests/hostile/editor-token";
import {
  type HostileRequest,
  type OpenApi,
  requestGenerator,
} from "@/tests/hostile/generate-request";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";
import { runWalltime } from "@/tests/setup/run-walltime";

const atOnce = 8;
const limitMs = 60_000;
/** So many times fewer requests by an editor of a Walltime to which everybody signs in. */
const fewerSignedIn = 10;

const { values } = parseArgs({
  options: {
    requests: { type: "string", default: "50000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
  },
});
const [requests = 0, seed = 0] = [values.requests, values.seed].map(Number);
const say = (line: string) => void process.stderr.write(`${line}\n`);

const open = await storm(requests, {}, async (url) => {
  await fetch(`${url}/api/v1/teams`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "Attacked" }),
  });
  return { slug: "attacked", token: null };
});
const signedIn = await storm(
  Math.ceil(requests / fewerSignedIn),
  { WALLTIME_ACCOUNTS: "on", WALLTIME_SECRET: "a secret that only this attack knows of" },
  async (_, dataDir) => {
    process.env.DATABASE_URL = await reachDatabase(
      readSettings({ WALLTIME_DATA_DIR: dataDir }),
      { add: () => {}, run: () => Promise.reject(new Error("Nothing to stop")) },
      () => {},
    );
    return editorToken("Attacked");
  },
);
process.stdout.write(`${JSON.stringify({ seed, open, signedIn }, null, 2)}\n`);
process.exit(open.failures.length + signedIn.failures.length === 0 ? 0 : 1);

type Way = { slug: string; token: string | null };

/** Attacks a Walltime of its own, which must be well afterwards. */
async function storm(
  count: number,
  environment: Record<string, string>,
  enter: (url: string, dataDir: string) => Promise<Way>,
) {
  const dataDir = temporaryFolder();
  Object.assign(process.env, environment);
  const { url, stop } = await runWalltime({ WALLTIME_DATA_DIR: dataDir, ...environment }, say);
  /** Connections that ended before an answer came, and were tried again. */
  let cut = 0;
  try {
    const document = (await (await fetch(`${url}/api/v1/openapi.json`)).json()) as OpenApi;
    const { slug, token } = await enter(url, dataDir);
    const generated = requestGenerator(document, slug, seededRandom(seed));
    const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
    const next = (): HostileRequest => {
      const request = generated();
      return { ...request, headers: { ...request.headers, ...authorization } };
    };
    /** Once more where the connection was closed under the request, as between two it may be. */
    const send = async (request: HostileRequest): Promise<Response> => {
      try {
        return await sendOnce(url, request);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        cut += 1;
        return sendOnce(url, request);
      }
    };
    say(`${count} requests with seed ${seed}${token === null ? "" : ", by an editor"} …`);
    const figures = await attack({ requests: count, atOnce, limitMs, next, send });
    const answer = await fetch(`${url}/api/v1/health`);
    const health = await answer.json();
    if (answer.status !== 200 || health.status !== "ok") {
      figures.failures.push(
        `It is not well afterwards: ${answer.status} ${JSON.stringify(health)}`,
      );
    }
    const whole = await fetch(`${url}/api/v1/teams/${slug}/sla`, { headers: authorization });
    if (whole.status !== 200) figures.failures.push(`Its SLA table answers ${whole.status}`);
    if (!figures.byStatus[200]) figures.failures.push("No request reached the work itself");
    return { ...figures, cut, health };
  } finally {
    await stop();
    removeFolder(dataDir);
  }
}

async function sendOnce(url: string, { method, path, headers, body }: HostileRequest) {
  const response = await fetch(`${url}/api/v1${path}`, { method, headers, body: body ?? null });
  await response.arrayBuffer();
  return response;
}
