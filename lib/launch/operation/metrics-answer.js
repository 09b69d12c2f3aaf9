import { timingSafeEqual } from "node:crypto";

const loopbackNames = /^(127(\.\d+){3}|localhost|\[::1\])(:\d+)?$/i;

const passedOn = /^(x-forwarded-.*|x-real-ip|forwarded|via)$/;

/**
 * Answers /metrics to who sends the token of WALLTIME_METRICS_TOKEN as `Authorization: Bearer …`.
 * Programs of this machine need none where Walltime is for this machine alone: nobody signs in, and
 * neither WALLTIME_HOSTS nor WALLTIME_PROXIES is set. These tell of a proxy, which may pass a request on
 * without a trace, and a proxy on this machine is itself one of its programs.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {import("./metrics.js").Metrics} metrics
 * @param {Record<string, string | undefined>} environment
 */
export async function answerMetrics(request, response, metrics, environment) {
  const { WALLTIME_METRICS_TOKEN: token, WALLTIME_HOSTS: hosts, WALLTIME_PROXIES } = environment;
  const isShared = environment.WALLTIME_ACCOUNTS === "on" || Boolean(hosts || WALLTIME_PROXIES);
  const isOpen = !token && !isShared && isLocal(request);
  if (!isOpen && !hasToken(request, token)) {
    response.statusCode = 403;
    response.setHeader("Content-Type", "text/plain; charset=utf-8");
    response.end(
      "Metrics are for who sends the token that WALLTIME_METRICS_TOKEN holds, from this machine as well. Only where that is not set, nobody signs in, and neither WALLTIME_HOSTS nor WALLTIME_PROXIES is set, programs of this machine need none.\n",
    );
    return;
  }
  const text = await metrics.registry.metrics();
  response.setHeader("Content-Type", metrics.registry.contentType);
  response.setHeader("Cache-Control", "no-store");
  response.end(text);
}

/** @param {import("node:http").IncomingMessage} request */
function isLocal({ headers, httpVersion, socket }) {
  const from = socket.remoteAddress?.replace(/^::ffff:/, "") ?? "";
  // Proxies that add no header, such as nginx as it comes, speak HTTP/1.0.
  const isPassedOn =
    httpVersion === "1.0" || Object.keys(headers).some((name) => passedOn.test(name));
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
