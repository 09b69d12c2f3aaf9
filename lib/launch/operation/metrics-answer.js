import { timingSafeEqual } from "node:crypto";

const loopbackNames = /^(127(\.\d+){3}|localhost|\[::1\])(:\d+)?$/i;

/**
 * Answers /metrics: to programs of this machine, or to who sends the token of
 * WALLTIME_METRICS_TOKEN as `Authorization: Bearer …`. What a proxy passes on comes from elsewhere.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {import("./metrics.js").Metrics} metrics
 * @param {string | undefined} token
 */
export async function answerMetrics(request, response, metrics, token) {
  if (!isLocal(request) && !hasToken(request, token)) {
    response.statusCode = 403;
    response.setHeader("Content-Type", "text/plain; charset=utf-8");
    response.end(
      "Metrics are for programs of this machine, or for who sends the token that WALLTIME_METRICS_TOKEN holds.\n",
    );
    return;
  }
  const text = await metrics.registry.metrics();
  response.setHeader("Content-Type", metrics.registry.contentType);
  response.setHeader("Cache-Control", "no-store");
  response.end(text);
}

/** @param {import("node:http").IncomingMessage} request */
function isLocal({ headers, socket }) {
  const from = socket.remoteAddress?.replace(/^::ffff:/, "") ?? "";
  const isPassedOn = "forwarded" in headers || "x-forwarded-for" in headers || "via" in headers;
  const isLoopback = from === "::1" || from.startsWith("127.");
  return isLoopback && !isPassedOn && loopbackNames.test(headers.host ?? "");
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {string | undefined} token
 */
function hasToken({ headers }, token) {
  if (!token) return false;
  const sent = Buffer.from(headers.authorization ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return sent.length === wanted.length && timingSafeEqual(sent, wanted);
}
