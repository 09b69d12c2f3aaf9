import http from "node:http";
import https from "node:https";
import { LaunchError } from "./launch-error.js";
import { readCertificate } from "./tls.js";

/**
 * Fails with a plain sentence when the port is taken, before any slow work.
 * @param {import("./settings.js").Settings} settings
 */
export async function checkPort(settings) {
  const probe = http.createServer();
  await listen(probe, settings);
  await new Promise((resolve) => probe.close(resolve));
}

/**
 * A server of HTTP, or of HTTPS where a certificate is given.
 * @param {import("./settings.js").Settings} settings
 * @param {http.RequestListener} listener
 * @returns {http.Server}
 */
export function createServer({ tls }, listener) {
  if (!tls) return http.createServer(listener);
  const { cert, key } = readCertificate(tls);
  return https.createServer({ cert, key, minVersion: "TLSv1.2" }, listener);
}

/**
 * @param {http.Server} server
 * @param {import("./settings.js").Settings} settings
 * @returns {Promise<void>}
 */
export function listen(server, { host, port }) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(listenFailure(error, host, port)));
    server.listen(port, host, resolve);
  });
}

/**
 * @param {Error & { code?: string }} error
 * @param {string} host
 * @param {number} port
 */
function listenFailure(error, host, port) {
  if (error.code === "EADDRINUSE") {
    return new LaunchError(
      `Port ${port} on ${host} is in use by another program, or by another Walltime. Stop that one, or choose another port: PORT=${port < 65_535 ? port + 1 : port - 1} npm start`,
    );
  }
  if (error.code === "EACCES") {
    return new LaunchError(
      `Port ${port} may not be used by this user. Choose one above 1023 with PORT.`,
    );
  }
  return new LaunchError(`Walltime cannot serve on ${host}, port ${port}: ${error.message}.`);
}
