import { outageWords } from "./outage-words.js";

const retrySeconds = 5;
const askAgainMs = 3_000;
/** What Next says of the page that it drew in vain. */
const ofOtherPage = ["content-encoding", "content-length", "etag", "link", "transfer-encoding"];

/**
 * Sends, in place of a page that failed as a whole because of the database, one that says so with
 * status 503 and without scripts. The app tells what is the matter (lib/server/answer-outage), before
 * anything is sent; what it sends after that is dropped. Other answers stay as they are.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function sendOutagePage(request, response) {
  const { writeHead, write, end } = response;
  let isReplaced = false;
  /** @param {unknown} [status] */
  const replaces = (status = response.statusCode) => {
    if (isReplaced) return true;
    const words = Object.entries(outageWords).find(
      ([trouble]) => trouble === Reflect.get(response, "walltimeTrouble"),
    )?.[1];
    if (response.headersSent || status !== 500 || words === undefined) return false;
    isReplaced = true;
    const body = Buffer.from(pageOf(words, String(request.headers["x-nonce"])));
    for (const name of ofOtherPage) response.removeHeader(name);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Retry-After", String(retrySeconds));
    Reflect.apply(writeHead, response, [503, { "content-length": body.length }]);
    Reflect.apply(end, response, [body]);
    return true;
  };
  response.writeHead = /** @type {typeof writeHead} */ (
    (/** @type {unknown[]} */ ...given) =>
      replaces(given[0]) ? response : Reflect.apply(writeHead, response, given)
  );
  response.write = /** @type {typeof write} */ (
    (/** @type {unknown[]} */ ...given) => {
      if (!replaces()) return Reflect.apply(write, response, given);
      tell(given);
      return true;
    }
  );
  response.end = /** @type {typeof end} */ (
    (/** @type {unknown[]} */ ...given) => {
      if (!replaces()) return Reflect.apply(end, response, given);
      tell(given);
      return response;
    }
  );
}

/**
 * Whoever wrote what is dropped may wait to hear that it was taken.
 * @param {unknown[]} given
 */
function tell(given) {
  const last = given.at(-1);
  if (typeof last === "function") process.nextTick(() => last());
}

/** @param {{ title: string, text: string }} words @param {string} nonce */
function pageOf({ title, text }, nonce) {
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Walltime</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<style nonce="${nonce}">
:root { color-scheme: light dark; font-family: Inter, system-ui, sans-serif; line-height: 1.55; }
body { margin: 0; background: light-dark(#fbfaf7, #131416); }
header { padding: 1.1rem 1.5rem; border-bottom: 1px solid light-dark(#dedcd5, #3a3b3f); font-weight: 600; }
header::before { content: ""; display: inline-block; width: 1.2rem; height: 1.2rem; margin-right: 0.6rem;
  background: #ffd43b; border-radius: 2px; transform: rotate(-4deg); vertical-align: -0.2rem; }
main { max-width: 36rem; margin: 12vh auto; padding: 0 1rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 0.5rem; }
a { display: inline-block; margin-top: 0.5rem; padding: 0.6rem 1.2rem; border-radius: 0.5rem;
  background: #ffd43b; color: #1a1a1a; font-weight: 600; text-decoration: none; }
</style>
<header>Walltime</header>
<main>
<h1>${title}</h1>
<p>${text}</p>
<noscript><meta http-equiv="refresh" content="${retrySeconds}"></noscript>
<a href="">Try again</a>
</main>
<script nonce="${nonce}">${comeBack}</script>
</html>
`;
}

/** Runs in the page: loads what was asked for once it can be read. */
const comeBack = `
setInterval(async () => {
  const health = await fetch("/api/v1/health", { cache: "no-store" })
    .then((answer) => answer.json())
    .catch(() => null);
  if (health && health.canRead === true) location.reload();
}, ${askAgainMs});
`;
