import { setTimeout as sleep } from "node:timers/promises";

/** A third of what the unit under operations/ grants a stop, which ends alerts and the database as well. */
const lastAnswersMs = 15_000;

/** @typedef {import("node:http").ServerResponse} Response */

/**
 * Makes it possible to close a server: takes no new connections, cuts those on which nothing is being
 * answered (idle, half asked, turned into something else than HTTP) and streams of events, which would
 * never end, at once, and lets answers under way finish. What is still open after the patience is cut.
 * @param {import("node:http").Server} server before it listens
 * @param {number} [patienceMs]
 * @returns {() => Promise<void>}
 */
export function gracefulCloser(server, patienceMs = lastAnswersMs) {
  /** @type {Map<import("node:net").Socket, string>} */
  const connections = new Map();
  server.on("connection", (socket) => {
    connections.set(socket, endsOf(socket));
    socket.once("close", () => connections.delete(socket));
  });
  /** @type {Map<Response, string>} */
  const answers = new Map();
  server.prependListener("request", (request, response) => {
    answers.set(response, endsOf(request.socket));
    response.once("close", () => answers.delete(response));
  });

  const cutUnused = () => {
    const used = new Set(answers.values());
    for (const [socket, ends] of connections) if (!used.has(ends)) socket.destroy();
  };
  return async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const response of answers.keys()) {
      if (isEndless(response)) answers.delete(response);
      else lastOnItsConnection(response);
    }
    cutUnused();
    const patience = new AbortController();
    const waited = sleep(patienceMs, undefined, { signal: patience.signal }).catch(() => {});
    await Promise.race([closed, waited]);
    patience.abort();
    for (const socket of connections.keys()) socket.destroy();
    await closed;
  };
}

/**
 * A connection by both of its ends: under TLS a request has another socket than the one that was taken.
 * @param {import("node:net").Socket} socket
 */
function endsOf({ remoteAddress, remotePort, localAddress, localPort }) {
  return [remoteAddress, remotePort, localAddress, localPort].join(" ");
}

/** @param {Response} response */
function isEndless(response) {
  return String(response.getHeader("content-type")).startsWith("text/event-stream");
}

/** @param {Response} response */
function lastOnItsConnection(response) {
  const { socket } = response;
  if (!response.headersSent) response.setHeader("Connection", "close");
  response.once("close", () => socket?.destroySoon());
}
