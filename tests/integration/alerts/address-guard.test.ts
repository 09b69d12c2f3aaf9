import type dns from "node:dns";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mayReach } from "@/lib/services/alerts/address-guard";
import { NotDelivered, postWebhook } from "@/lib/services/alerts/post-webhook";
import { Receiver } from "@/tests/setup/webhook-receiver";

const receiver = new Receiver();
beforeAll(() => receiver.start());
afterAll(() => receiver.stop());
beforeEach(() => receiver.clear());

const posting = { body: "{}", headers: {}, allowed: [] };

/** What a webhook at an address comes to: null where it arrived. */
async function outcome(address: string, more: Partial<Parameters<typeof postWebhook>[1]> = {}) {
  try {
    await postWebhook(address, { ...posting, ...more });
    return null;
  } catch (error) {
    return error instanceof NotDelivered ? error : `failed otherwise: ${error}`;
  }
}

/** A name server that answers one thing after the other. */
function nameServer(...answers: { address: string; family: number }[][]) {
  const asked: string[] = [];
  const lookup = ((name: string, _options: object, done: (...all: unknown[]) => void) => {
    asked.push(name);
    done(null, answers[Math.min(asked.length, answers.length) - 1]);
  }) as unknown as typeof dns.lookup;
  return { lookup, asked };
}

describe("an address that a webhook may not reach", () => {
  test.each([
    ...["127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255"],
    ...["192.168.0.1", "169.254.169.254", "100.64.0.1", "100.100.100.200", "168.63.129.16"],
    ...["192.0.0.192", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255"],
    ...["::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::7f00:1", "64:ff9b::7f00:1"],
    ...[
      "fe80::1",
      "fec0::1",
      "fc00::1",
      "fd00:ec2::254",
      "ff02::1",
      "2002:7f00:1::",
      "2001:db8::1",
    ],
    "no address",
  ])("is %s", (address) => {
    expect(mayReach(address, [])).toBe(false);
  });

  test.each(["8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "::ffff:8.8.8.8"])(
    "is not %s, which is public",
    (address) => {
      expect(mayReach(address, [])).toBe(true);
    },
  );

  test("is one that somebody allows no longer", () => {
    expect(mayReach("10.1.2.3", ["10.0.0.0/8"])).toBe(true);
    expect(mayReach("::ffff:10.1.2.3", ["fd00::/8", "10.1.2.3"])).toBe(true);
    expect(mayReach("11.1.2.3", ["fd00::/8", "10.0.0.0/8"])).toBe(true);
    expect(mayReach("192.168.0.1", ["fd00::/8", "10.0.0.0/8"])).toBe(false);
    expect(mayReach("fd00::7", ["fd00::/8"])).toBe(true);
    expect(mayReach("fd00::7", ["fd00::8"])).toBe(false);
  });
});

describe("a webhook on this machine", () => {
  test.each([
    ...["127.0.0.1", "localhost", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "127.1"],
    ...[
      "127.0.0.1.",
      "0",
      "[::1]",
      "[::127.0.0.1]",
      "[::ffff:127.0.0.1]",
      "[::ffff:7f00:1]",
      "[::]",
    ],
    "１２７.0.0.1",
  ])("is not reached as %s", async (host) => {
    const error = await outcome(`http://${host}:${receiver.port}/hook`);
    expect(error).toMatchObject({ isFinal: true });
    expect(String(error)).toContain("WALLTIME_WEBHOOK_NETWORKS");
    expect(receiver.received).toEqual([]);
  });

  test("is reached where its network is allowed", async () => {
    expect(await outcome(receiver.url(), { allowed: ["127.0.0.0/8"] })).toBeNull();
    expect(receiver.received).toHaveLength(1);
  });
});

describe("a name", () => {
  const address = () => `http://hooks.example.org:${receiver.port}/hook`;
  const here = { address: "127.0.0.1", family: 4 };
  const elsewhere = { address: "93.184.215.14", family: 4 };

  test("that leads to this machine is not reached", async () => {
    for (const found of [[here], [elsewhere, here], [{ address: "::1", family: 6 }]]) {
      const { lookup } = nameServer(found);
      expect(await outcome(address(), { lookup })).toMatchObject({ isFinal: true });
    }
    expect(receiver.received).toEqual([]);
  });

  test("is looked up once, so that another answer afterwards leads nowhere else", async () => {
    const { lookup, asked } = nameServer([here], [{ address: "127.0.0.2", family: 4 }]);
    expect(await outcome(address(), { lookup, allowed: ["127.0.0.1"] })).toBeNull();
    expect(asked).toEqual(["hooks.example.org"]);
    const other = nameServer([{ address: "127.0.0.2", family: 4 }], [here]);
    const refused = await outcome(address(), { lookup: other.lookup, allowed: ["127.0.0.1"] });
    expect(refused).toMatchObject({ isFinal: true });
    expect(receiver.received).toHaveLength(1);
  });

  test("that leads nowhere is told so", async () => {
    const error = await outcome("http://nowhere.invalid/hook");
    expect(error).toMatchObject({ isFinal: false });
    expect(String(error)).toContain("nowhere.invalid could not be reached");
  });
});

describe("an answer", () => {
  const allowed = ["127.0.0.1"];

  test("that sends it on is not followed", async () => {
    for (const to of ["http://127.0.0.1:1/", receiver.url("/inside"), "http://[::1]/"]) {
      receiver.clear();
      receiver.answer = (response) => void response.writeHead(307, { location: to }).end();
      const error = await outcome(receiver.url(), { allowed });
      expect(error).toMatchObject({ isFinal: true });
      expect(String(error)).toContain("which webhooks do not follow");
      expect(receiver.received.map(({ path }) => path)).toEqual(["/hook"]);
    }
  });

  test("decides whether it is tried again, and none of it is told", async () => {
    const answered = async (status: number) => {
      receiver.answer = (response) => void response.writeHead(status).end("inside secret");
      return outcome(receiver.url(), { allowed });
    };
    for (const status of [500, 503, 408, 429]) {
      expect(await answered(status)).toMatchObject({ isFinal: false });
    }
    for (const status of [400, 401, 404, 410]) {
      const error = await answered(status);
      expect(error).toMatchObject({ isFinal: true });
      expect(String(error)).toContain(`127.0.0.1:${receiver.port} answered ${status}.`);
      expect(String(error)).not.toContain("inside secret");
    }
    expect(await answered(204)).toBeNull();
  });

  test("without an end is not waited for", async () => {
    let isClosed = false;
    receiver.answer = (response) => {
      response.on("close", () => {
        isClosed = true;
      });
      const more = () => {
        if (!response.destroyed) response.write("x".repeat(20_000), () => setImmediate(more));
      };
      more();
    };
    expect(await outcome(receiver.url(), { allowed })).toBeNull();
    await expect.poll(() => isClosed).toBe(true);
  });

  test("that never comes is waited for ten seconds", async () => {
    receiver.answer = () => {};
    const since = performance.now();
    const error = await outcome(receiver.url(), { allowed });
    expect(String(error)).toContain("did not answer within ten seconds");
    expect(performance.now() - since).toBeLessThan(20_000);
  });
});
