// Shows a page of its own where Walltime cannot be reached. It keeps nothing: the page is in this
// file, and everything else goes to the server as if this worker were not there.

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  if (event.request.mode !== "navigate") return;
  event.respondWith(load(event.request));
});

async function load(request) {
  try {
    const response = await fetch(request);
    // A proxy's answer in Walltime's place: Walltime's own always have this header.
    const isProxys = [502, 503, 504].includes(response.status) && !response.headers.has("x-frame-options");
    return isProxys ? offlinePage(request.method) : response;
  } catch {
    return offlinePage(request.method);
  }
}

function offlinePage(method) {
  const nonce = crypto.randomUUID();
  const isForm = method !== "GET";
  const text = isForm
    ? "What you sent was not saved. Go back: what you typed is still there, and can be sent again once Walltime answers."
    : "The connection may be lost, or Walltime is not running. This page tries again by itself.";
  const action = isForm
    ? `<button type="button" id="back">Go back</button>`
    : `<a href="" id="again">Try again</a>`;
  const html = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Walltime cannot be reached</title>
<style nonce="${nonce}">
:root { --ground: #fbfaf7; --text: #000; --soft: #57534a; --line: #dedbd3; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #131416; --text: #f1f3f5; --soft: #b9bcc2; --line: #3a3d42; }
}
body { margin: 0; background: var(--ground); color: var(--text);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif; }
main { max-width: 36rem; margin: 14vh auto; padding: 0 1rem; }
.note { width: 2.75rem; height: 2.75rem; margin-bottom: 1.25rem; border: 2px dashed var(--line);
  border-radius: 4px; transform: rotate(-5deg); }
h1 { margin: 0 0 .5rem; font-size: 1.6rem; line-height: 1.2; }
p { margin: 0 0 1.25rem; color: var(--soft); }
a, button { display: inline-block; padding: .6rem 1.2rem; border: 0; border-radius: .5rem; background: #ffd43b;
  color: #1a1a1a; font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
</style>
</head>
<body>
<main>
<div class="note" aria-hidden="true"></div>
<h1>Walltime cannot be reached</h1>
<p>${text}</p>
${action}
</main>
<script nonce="${nonce}">
const back = document.getElementById("back");
if (back) back.addEventListener("click", () => history.back());
else setInterval(async () => {
  const answer = await fetch("/api/v1/health").catch(() => null);
  if (answer && answer.ok) location.reload();
}, 5000);
</script>
</body>
</html>`;
  return new Response(html, {
    status: 503,
    statusText: "Service Unavailable",
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": `default-src 'none'; connect-src 'self'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
  });
}
