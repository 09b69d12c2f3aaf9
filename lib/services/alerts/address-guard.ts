import "server-only";
import dns from "node:dns";
import net from "node:net";
import ipaddr from "ipaddr.js";

/** The address of the host that a virtual machine of Azure trusts; it looks like anybody's. */
const azureHost = "168.63.129.16";

/**
 * Whether a webhook may lead to a network address: public ones, and the networks that are named as
 * allowed. Mapped and translated forms of an address are judged by what they stand for.
 */
export function mayReach(address: string, allowed: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const found = ipaddr.process(address);
  const isAllowed = allowed.some((network) => {
    const [base, bits] = rangeOf(network);
    return base.kind() === found.kind() && found.match(base, bits);
  });
  if (isAllowed) return true;
  if (found.range() !== "unicast" || found.toString() === azureHost) return false;
  // Of IPv6, what is given out to be reached by anybody: 2000::/3.
  return found.kind() === "ipv4" || ((found as ipaddr.IPv6).parts[0] ?? 0) >> 13 === 1;
}

function rangeOf(network: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  if (network.includes("/")) return ipaddr.parseCIDR(network);
  const base = ipaddr.process(network);
  return [base, base.kind() === "ipv4" ? 32 : 128];
}

/** Thrown where a webhook leads to a network that it may not reach. */
export class NotReachable extends Error {
  constructor(host: string) {
    super(
      `${host} is in a network that webhooks may not reach. Whoever runs this Walltime can allow it with WALLTIME_WEBHOOK_NETWORKS.`,
    );
  }
}

/**
 * Looks a name up for a connection that is being made, and hands on only what may be reached: the
 * connection goes to the very addresses that were looked at. A name with a forbidden address among
 * its own is refused as a whole.
 */
export function guardedLookup(
  allowed: readonly string[],
  lookup: typeof dns.lookup = dns.lookup,
): net.LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const [first] = found;
      if (first === undefined || found.some(({ address }) => !mayReach(address, allowed))) {
        return callback(new NotReachable(hostname), []);
      }
      if (options.all) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };
}

/** Refuses an address that is written out and so is never looked up. */
export function checkLiteral(url: URL, allowed: readonly string[]): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (net.isIP(host) !== 0 && !mayReach(host, allowed)) throw new NotReachable(host);
}
