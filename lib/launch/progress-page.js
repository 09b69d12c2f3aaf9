import http from "node:http";
import { listen, promptCloser } from "./http-server.js";
import { guardRequest } from "./request-guard.js";

const retrySeconds = 2;

/**
 * Takes the port at once and shows there how far the start is, until the app itself takes over: a
 * first start builds for a minute. Fails with a plain sentence when the port is taken.
 * @param {import("./settings.js").Settings} settings
 */
export async function openProgressPage(settings) {
  const startedAt = Date.now();
  /** @type {string[]} */
  const lines = [];
  const server = http.createServer((request, response) => {
    if (guardRequest(request, response)) return;
    response.statusCode = 503;
    response.setHeader("Retry-After", String(retrySeconds));
    response.setHeader("Cache-Control", "no-store");
    if (request.headers.accept?.includes("text/html")) {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      const seconds = Math.round((Date.now() - startedAt) / 1000);
      response.end(page(lines, seconds, String(request.headers["x-nonce"])));
    } else {
      response.setHeader("Content-Type", "application/problem+json");
      response.end(JSON.stringify(problem));
    }
  });
  const close = promptCloser(server);
  await listen(server, settings);
  return {
    /** @param {string} line */
    say: (line) => void lines.push(line),
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
<div role="status" data-progress><ol>${steps}</ol><p>${seconds} s so far</p></div>
</main>
<noscript><meta http-equiv="refresh" content="${retrySeconds}"></noscript>
<script nonce="${nonce}">${follow}</script>
</html>
`;
}

/** Runs in the page: shows each new step, and opens the app once that answers. */
const follow = `
let silent = 0;
setInterval(async () => {
  const shown = document.querySelector("[data-progress]");
  try {
    const answer = await fetch(location.href, { headers: { accept: "text/html" }, cache: "no-store" });
    if (answer.status !== 503) return location.reload();
    silent = 0;
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    shown.innerHTML = next.querySelector("[data-progress]").innerHTML;
  } catch {
    silent += 1;
    if (silent > 10) shown.textContent = "Walltime no longer answers. Its terminal says why.";
  }
}, 1000);
`;

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
