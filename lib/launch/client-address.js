import net from "node:net";

/** @typedef {(request: import("node:http").IncomingMessage) => string} ClientOf */

const forwardedHeaders = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
];

/**
 * Tells which network address a request comes from: the one that connects or, where that is a named
 * proxy, the last one in X-Forwarded-For that is none. Forwarded headers of anybody else are dropped.
 * @param {readonly string[]} proxies addresses and networks, such as 10.0.0.2 and 192.168.1.0/24
 * @returns {ClientOf}
 */
export function clientAddresses(proxies) {
  const known = new net.BlockList();
  for (const proxy of proxies) {
    const [address = "", bits] = proxy.split("/");
    const family = net.isIPv6(address) ? "ipv6" : "ipv4";
    if (bits === undefined) known.addAddress(address, family);
    else known.addSubnet(address, Number(bits), family);
  }
  /** @param {string} address */
  const isProxy = (address) =>
    net.isIP(address) !== 0 && known.check(address, net.isIPv6(address) ? "ipv6" : "ipv4");
  return (request) => {
    const from = peerOf(request);
    if (!isProxy(from)) {
      for (const name of forwardedHeaders) delete request.headers[name];
      return from;
    }
    const header = request.headers["x-forwarded-for"];
    const hops = String(header ?? "").split(",");
    const last = hops.map((hop) => plain(hop.trim())).findLast((hop) => !isProxy(hop));
    return last && net.isIP(last) ? last : from;
  };
}

/**
 * The network address that connects, be it a client's or a proxy's; empty once the connection is gone.
 * @type {ClientOf}
 */
export function peerOf(request) {
  return plain(request.socket?.remoteAddress ?? "");
}

/**
 * An IPv4 address that an IPv6 socket shows, as itself.
 * @param {string} address
 */
function plain(address) {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}
