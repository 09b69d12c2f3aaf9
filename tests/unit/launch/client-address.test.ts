import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { clientAddresses } from "@/lib/launch/client-address.js";

const clientOf = clientAddresses(["10.0.0.2", "192.168.1.0/24", "fd00::/8"]);

function request(remoteAddress: string, forwarded?: string): IncomingMessage {
  const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  return { socket: { remoteAddress }, headers } as unknown as IncomingMessage;
}

test.each([
  ["who connects", "203.0.113.9", undefined, "203.0.113.9"],
  ["who connects, whatever it claims", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
  ["whom a named proxy forwards", "10.0.0.2", "198.51.100.1", "198.51.100.1"],
  ["an IPv4 address as such", "::ffff:10.0.0.2", "198.51.100.1", "198.51.100.1"],
  [
    "the last hop that is no proxy",
    "192.168.1.7",
    "1.2.3.4, 198.51.100.1, 10.0.0.2",
    "198.51.100.1",
  ],
  ["the proxy itself where it forwards nobody", "fd00::1", undefined, "fd00::1"],
  ["the proxy itself where the header is no address", "10.0.0.2", "<script>", "10.0.0.2"],
])("a request comes from %s", (_, remote, forwarded, from) => {
  expect(clientOf(request(remote, forwarded))).toBe(from);
});

test("forwarded headers are believed from named proxies alone", () => {
  const claimed = request("203.0.113.9", "198.51.100.1");
  claimed.headers["x-forwarded-proto"] = "https";
  clientOf(claimed);
  expect(claimed.headers).toEqual({});
  const passedOn = request("10.0.0.2", "198.51.100.1");
  passedOn.headers["x-forwarded-proto"] = "https";
  clientOf(passedOn);
  expect(passedOn.headers["x-forwarded-proto"]).toBe("https");
});
