import { gracefulCloser } from "./graceful-closer.js";
import { createServer, listen } from "./http-server.js";
import { guardRequest } from "./request-guard.js";

const retrySeconds = 2;
/** Where the page asks how far it is; the app knows no such address. */
const progressPath = "/.starting";

/**
 * Takes the port at once and shows there how far the start is, until the app itself takes over: a
 * first start builds for a minute. Fails with a plain sentence when the port is taken.
 * @param {import("./settings.js").Settings} settings
 */
export async function openProgressPage(settings) {
  const startedAt = Date.now();
  /** @type {string[]} */
  const lines = [];
  const server = createServer(settings, (request, response) => {
    if (guardRequest(request, response, { publicUrl: settings.publicUrl })) return;
    response.setHeader("Cache-Control", "no-store");
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    if (request.url === progressPath) {
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify({ lines, seconds }));
      return;
    }
    response.statusCode = 503;
    response.setHeader("Retry-After", String(retrySeconds));
    if (request.headers.accept?.includes("text/html")) {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(page(lines, seconds, String(request.headers["x-nonce"])));
    } else {
      response.setHeader("Content-Type", "application/problem+json");
      response.end(JSON.stringify(problem));
    }
  });
  const close = gracefulCloser(server);
  await listen(server, settings);
  return {
    /**
     * A line that goes on with the step of the one before takes its place.
     * @param {string} line
     */
    say(line) {
      const isSame = lines.at(-1)?.split(" …")[0] === line.split(" …")[0];
      lines.splice(isSame ? -1 : lines.length, isSame ? 1 : 0, line);
    },
    close,
  };
}

const problem = {
  type: "about:blank",
  title: "Service Unavailable",
  status: 503,
  code: "starting",
  detail: "Walltime is starting. Ask again in a moment.",
};

/** @param {string[]} lines @param {number} seconds @param {string} nonce */
function page(lines, seconds, nonce) {
  const steps = lines.map((line) => `<li>${escaped(line)}</li>`).join("");
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Walltime is starting</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
main { max-width: 40rem; margin: 15vh auto 0; padding: 0 1.5rem; }
h1 { font-size: 1.75rem; margin: 0; }
ol { padding-left: 1.25rem; }
</style>
<main>
<h1>Walltime is starting</h1>
<p>The first start builds the app, which takes a minute or two. This page opens it by itself.</p>
<ol role="log">${steps}</ol>
<p id="time">${seconds} s so far</p>
</main>
<noscript><meta http-equiv="refresh" content="${retrySeconds}"></noscript>
<script nonce="${nonce}">${follow}</script>
</html>
`;
}

/** Runs in the page: shows each new step, and opens the app once that answers. */
const follow = `
const list = document.querySelector("ol");
const time = document.querySelector("#time");
let silent = 0;
setInterval(async () => {
  try {
    const answer = await fetch("${progressPath}", { cache: "no-store" });
    if (answer.status !== 200) return location.reload();
    const { lines, seconds } = await answer.json();
    silent = 0;
    time.textContent = seconds + " s so far";
    lines.forEach((line, index) => {
      const item = list.children[index] ?? list.appendChild(document.createElement("li"));
      if (item.textContent !== line) item.textContent = line;
    });
  } catch {
    silent += 1;
    if (silent > 10) time.textContent = "Walltime no longer answers. Its terminal says why.";
  }
}, 1000);
`;

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
