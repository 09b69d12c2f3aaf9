import { execFileSync } from "node:child_process";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { gracefulCloser } from "@/lib/launch/graceful-closer.js";
import { createServer, listen } from "@/lib/launch/http-server.js";
import { certificateWarning } from "@/lib/launch/tls/certificate-days.js";
import { followRenewals } from "@/lib/launch/tls/follow-renewals.js";
import { freePort, removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";
import { describeWith, lackOfPrograms } from "@/tests/setup/needs";

const day = 86_400_000;
const at = (text: string) => Date.parse(`${text}Z`);

describe("what has to be done about a certificate", () => {
  const valid = { from: at("2026-01-01T00:00"), to: at("2026-04-01T12:00") };
  const said = (now: string) => certificateWarning(valid, at(now), "cert.pem");

  test.each([
    ["2026-01-01T00:00", null],
    ["2026-03-18T11:59", null],
    ["2026-03-18T12:00", null],
    ["2026-03-18T12:01", "ends in 13 days, on 2026-04-01 12:00 UTC. Renew it."],
    ["2026-03-31T11:00", "ends in a day, on 2026-04-01 12:00 UTC. Renew it."],
    ["2026-04-01T11:59", "ends within a day, on 2026-04-01 12:00 UTC. Renew it."],
    ["2026-04-01T12:00", "is no longer valid: it ended on 2026-04-01 12:00 UTC"],
    ["2027-01-01T00:00", "is no longer valid: it ended on 2026-04-01 12:00 UTC"],
    ["2025-12-31T23:59", "is not valid before 2026-01-01 00:00 UTC"],
  ])("at %s", (now, words) => {
    if (words === null) expect(said(now)).toBeNull();
    else expect(said(now)).toContain(`The certificate in WALLTIME_TLS_CERT (cert.pem) ${words}`);
  });
});

describeWith(lackOfPrograms("openssl"), "a server with a certificate", () => {
  let folder: string;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => removeFolder(folder));
  const tls = () => ({ cert: path.join(folder, "cert.pem"), key: path.join(folder, "key.pem") });

  function makeCertificate(days: number) {
    const { cert, key } = tls();
    const options = ["-subj", "/CN=localhost", "-days", String(days), "-keyout", key, "-out", cert];
    execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", ...options], {
      stdio: "pipe",
    });
  }

  async function follow(nowIn: () => number) {
    const settings = { host: "127.0.0.1", port: Number(await freePort()), tls: tls() } as never;
    const server = createServer(settings, (_request, response) => response.end());
    const close = gracefulCloser(server);
    await listen(server, settings);
    const told = { failed: vi.fn(() => true), certified: vi.fn() };
    const say = vi.fn();
    const now = () => Date.now() + nowIn() * day;
    const stop = followRenewals(server, tls(), told, { everyMs: 20, now, say });
    const end = async () => {
      stop();
      await close();
    };
    return { told, say, end };
  }

  test("says at its start that it has ended, and no more once it is renewed", async () => {
    makeCertificate(2);
    const { told, say, end } = await follow(() => 20);
    expect(say).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("is no longer valid"));
    expect(told.certified).toHaveBeenCalledWith(expect.any(Number), say.mock.lastCall?.[0]);
    makeCertificate(60);
    const renewed = Date.now() + 59 * day;
    await vi.waitFor(() => {
      expect(told.certified.mock.lastCall?.[0]).toBeGreaterThan(renewed);
    });
    expect(told.certified.mock.lastCall?.[1]).toBeUndefined();
    expect(say).toHaveBeenCalledTimes(1);
    await end();
  });

  test("says once a day that its end is near, and at once that it has come", async () => {
    makeCertificate(30);
    let later = 0;
    const { told, say, end } = await follow(() => later);
    expect(told.certified).toHaveBeenCalledWith(expect.any(Number), undefined);
    expect(say).not.toHaveBeenCalled();
    later = 20;
    await vi.waitFor(() =>
      expect(say).toHaveBeenCalledWith(expect.stringMatching(/ends in 9 days/)),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(say).toHaveBeenCalledTimes(1);
    later = 21;
    await vi.waitFor(() =>
      expect(say).toHaveBeenCalledWith(expect.stringMatching(/ends in 8 days/)),
    );
    later = 31;
    await vi.waitFor(() =>
      expect(say).toHaveBeenCalledWith(expect.stringMatching(/no longer valid/)),
    );
    expect(say).toHaveBeenCalledTimes(3);
    await end();
  });

  test("says at its start that it is not valid yet", async () => {
    makeCertificate(60);
    const { say, end } = await follow(() => -3);
    expect(say).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("is not valid before"));
    await end();
  });
});
