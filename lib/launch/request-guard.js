import { randomBytes } from "node:crypto";
import { isLinkAddress, isUnlockAddress } from "./link-requests.js";

const alwaysKnown = ["127.0.0.1", "localhost", "[::1]"];
const readingMethods = new Set(["GET", "HEAD", "OPTIONS"]);
const knownMethods = new Set([...readingMethods, "POST", "PUT", "PATCH", "DELETE"]);

/** @typedef {import("./client-address.js").ClientOf} ClientOf */

/**
 * Stands before every request, the files of the page included: refuses hosts that this server
 * does not go by (421), changes asked for by foreign pages (403) and what Next cannot read (400,
 * 501), and gives each answer its security headers. It stands here, not in Next's proxy, so that uploads pass without a copy.
 *
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {{ dev?: boolean, hosts?: string, publicUrl?: string, clientOf?: ClientOf }} [options] `hosts`: further
 *   known hosts, separated by commas; `publicUrl`: the address people open, whose host is known as well
 * @returns {boolean} true when the request was refused and answered
 */
export function guardRequest(request, response, options = {}) {
  setSecurityHeaders(request, response, options.dev ?? false);
  tellApp(request, options.clientOf);
  const host = request.headers.host ?? "";
  const publicHost = options.publicUrl ? new URL(options.publicUrl).host : "";
  const known = [options.hosts ?? process.env.WALLTIME_HOSTS ?? "", publicHost].join(",");
  if (!isKnownHost(host, known)) {
    refuse(response, 421, "unknown-host", "Unknown host", unknownHostText(host));
    return true;
  }
  const url = request.url ?? "/";
  const isReading = readingMethods.has(request.method ?? "GET");
  // A page that sends no referrer sends no origin either; a link's password harms nobody.
  const isUnlocking = request.method === "POST" && isUnlockAddress(url);
  if (isLinkAddress(url) && !isReading && !isUnlocking) {
    refuse(response, 405, "only-reading", "Method Not Allowed", "A link is only for reading.");
    return true;
  }
  if (!isReading && !isUnlocking && isForeign(request.headers, [host, publicHost])) {
    refuse(
      response,
      403,
      "foreign-origin",
      "Foreign origin",
      "This change was asked for by a page of another site, so it was not made.",
    );
    return true;
  }
  // Next answers 500 to both.
  if (!knownMethods.has(request.method ?? "GET")) {
    refuse(response, 501, "unknown-method", "Not Implemented", "This server has no such method.");
    return true;
  }
  if (!isDecodable(url)) {
    refuse(response, 400, "bad-address", "Bad Request", "This address is not written properly.");
    return true;
  }
  return false;
}

/** @param {string} url */
function isDecodable(url) {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/** @param {string} host @param {string} further */
function isKnownHost(host, further) {
  const name = host.toLowerCase().replace(/:\d*$/, "");
  if (alwaysKnown.includes(name)) return true;
  return further
    .split(",")
    .map((known) => known.trim().toLowerCase())
    .some((known) => known !== "" && (known === name || known === host.toLowerCase()));
}

/**
 * @param {import("node:http").IncomingHttpHeaders} headers
 * @param {string[]} hosts as this server is called; an empty one is none
 */
function isForeign({ origin }, hosts) {
  if (origin === undefined) return false;
  try {
    const from = new URL(origin).host;
    return !hosts.some((host) => host !== "" && from === new URL(`http://${host}`).host);
  } catch {
    return true;
  }
}

/**
 * What pages cannot see by themselves: the address asked for, and who asks. A request cannot bring
 * these headers along.
 * @param {import("node:http").IncomingMessage} request @param {ClientOf} [clientOf]
 */
function tellApp(request, clientOf) {
  request.headers["x-walltime-path"] = request.url ?? "/";
  request.headers["x-walltime-client"] = clientOf?.(request) ?? request.socket?.remoteAddress ?? "";
}

/** @param {string} host */
function unknownHostText(host) {
  const shown = host.replace(/[^\w.:[\]-]/g, "").slice(0, 100);
  return `This server does not go by the name "${shown}". Name it in WALLTIME_HOSTS if it should.`;
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {number} status @param {string} code @param {string} title @param {string} detail
 */
function refuse(response, status, code, title, detail) {
  response.statusCode = status;
  response.setHeader("Content-Type", "application/problem+json");
  response.setHeader("Connection", "close");
  response.end(JSON.stringify({ type: "about:blank", title, status, detail, code }));
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {boolean} dev
 */
function setSecurityHeaders(request, response, dev) {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, dev);
  // Next reads the nonce for its own scripts from the request's policy; pages read x-nonce.
  request.headers["content-security-policy"] = policy;
  request.headers["x-nonce"] = nonce;
  response.setHeader("Content-Security-Policy", policy);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
  if (isLinkAddress(request.url ?? "/")) {
    response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
  }
}

/** @param {string} nonce @param {boolean} dev */
function contentSecurityPolicy(nonce, dev) {
  const evaluated = dev ? " 'unsafe-eval'" : "";
  const styles = dev ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluated}`,
    `style-src ${styles}`,
    // Positions of chart marks and Mantine's variables are style attributes; they cannot run code.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
