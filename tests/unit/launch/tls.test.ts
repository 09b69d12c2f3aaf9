import { execFileSync } from "node:child_process";
import fs from "node:fs";
import https from "node:https";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { gracefulCloser } from "@/lib/launch/graceful-closer.js";
import { createServer, listen } from "@/lib/launch/http-server.js";
import { followRenewals } from "@/lib/launch/tls/follow-renewals.js";
import { readCertificate } from "@/lib/launch/tls.js";
import { freePort, removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";
import { describeWith, lackOfPrograms } from "@/tests/setup/needs";

describeWith(lackOfPrograms("openssl"), "TLS with a certificate and a key of one's own", () => {
  let folder: string;
  const at = (name: string) => path.join(folder, name);
  const openssl = (...options: string[]) => execFileSync("openssl", options, { stdio: "pipe" });
  const selfSigned = (key: string, cert: string) =>
    openssl(
      "req",
      "-x509",
      "-key",
      at(key),
      "-days",
      "2",
      "-subj",
      "/CN=localhost",
      "-out",
      at(cert),
    );

  beforeAll(() => {
    folder = temporaryFolder();
    openssl("genrsa", "-traditional", "-out", at("pkcs1.pem"), "2048");
    openssl("pkcs8", "-topk8", "-nocrypt", "-in", at("pkcs1.pem"), "-out", at("pkcs8.pem"));
    openssl("ecparam", "-genkey", "-noout", "-name", "prime256v1", "-out", at("ec.pem"));
    selfSigned("pkcs1.pem", "cert.pem");
    selfSigned("ec.pem", "ec-cert.pem");
    openssl(
      "pkey",
      "-in",
      at("pkcs1.pem"),
      "-aes256",
      "-passout",
      "pass:x",
      "-out",
      at("locked.pem"),
    );
    openssl(
      "rsa",
      "-traditional",
      "-in",
      at("pkcs1.pem"),
      "-aes256",
      "-passout",
      "pass:x",
      "-out",
      at("locked1.pem"),
    );
    openssl("pkey", "-in", at("pkcs1.pem"), "-pubout", "-out", at("public.pem"));
    openssl("pkey", "-in", at("pkcs1.pem"), "-outform", "der", "-out", at("key.der"));
    openssl("x509", "-in", at("cert.pem"), "-outform", "der", "-out", at("cert.der"));
    const both = ["ec-cert.pem", "cert.pem"].map((name) => fs.readFileSync(at(name), "utf8"));
    fs.writeFileSync(at("upside-down.pem"), both.join(""));
    fs.writeFileSync(at("none.txt"), "Hello\n");
    const text = fs.readFileSync(at("pkcs8.pem"), "utf8");
    fs.writeFileSync(at("damaged.pem"), text.replace(/\n.{40}/, "\nAAAA"));
  });
  afterAll(() => removeFolder(folder));

  const read = (key: string, cert = "cert.pem") =>
    readCertificate({ cert: at(cert), key: at(key) });

  test.each([
    ["pkcs1.pem", "cert.pem", "RSA PRIVATE KEY"],
    ["pkcs8.pem", "cert.pem", "PRIVATE KEY"],
    ["ec.pem", "ec-cert.pem", "EC PRIVATE KEY"],
  ])("serves HTTPS by %s", async (key, cert, label) => {
    expect(fs.readFileSync(at(key), "utf8")).toContain(`-----BEGIN ${label}-----`);
    const settings = {
      ...{ host: "127.0.0.1", port: Number(await freePort()) },
      tls: { cert: at(cert), key: at(key) },
    } as never;
    const server = createServer(settings, (_request, response) => response.end("secret"));
    const close = gracefulCloser(server);
    await listen(server, settings);
    expect(await getOver(settings, at(cert))).toBe("secret");
    await close();
  });

  test.each([
    [
      "locked.pem",
      "cert.pem",
      /is encrypted .*openssl pkey -in \S+locked\.pem -out plain-key\.pem/,
    ],
    ["locked1.pem", "cert.pem", /is encrypted .*openssl pkey -in \S+locked1\.pem/],
    ["ec.pem", "cert.pem", /is not the key of the certificate .*openssl x509 .*openssl pkey/],
    [
      "pkcs1.pem",
      "upside-down.pem",
      /is not the first in WALLTIME_TLS_CERT .*cat own\.pem chain\.pem/,
    ],
    ["public.pem", "cert.pem", /WALLTIME_TLS_KEY .*holds a public key, not the private one/],
    ["cert.pem", "cert.pem", /WALLTIME_TLS_KEY .*holds a certificate, not its private key/],
    ["none.txt", "cert.pem", /holds no private key in PEM .*openssl pkey/],
    ["damaged.pem", "cert.pem", /damaged or of an unknown kind.*openssl pkey/],
    ["key.der", "cert.pem", /DER, not in PEM.*openssl pkey -inform der/],
    ["gone.pem", "cert.pem", /gone\.pem", a file that does not exist/],
    [
      "pkcs1.pem",
      "pkcs1.pem",
      /WALLTIME_TLS_CERT .*holds a private key, not a certificate.*openssl req/,
    ],
    ["pkcs1.pem", "cert.der", /WALLTIME_TLS_CERT .*DER, not in PEM.*openssl x509 -inform der/],
    ["pkcs1.pem", "none.txt", /holds no certificate in PEM .*openssl x509/],
  ])("refuses %s with %s in plain words", (key, cert, sentence) => {
    expect(() => read(key, cert)).toThrow(sentence);
  });

  test("the line that mends an encrypted or binary key gives one that serves", () => {
    openssl("pkey", "-in", at("locked.pem"), "-passin", "pass:x", "-out", at("plain-key.pem"));
    openssl("pkey", "-inform", "der", "-in", at("key.der"), "-out", at("from-der.pem"));
    openssl("x509", "-inform", "der", "-in", at("cert.der"), "-out", at("cert-from-der.pem"));
    expect(() => read("plain-key.pem")).not.toThrow();
    expect(() => read("from-der.pem", "cert-from-der.pem")).not.toThrow();
  });

  test("a renewed certificate is served without a restart, a wrong one is not", async () => {
    const tls = { cert: at("live-cert.pem"), key: at("live-key.pem") };
    const put = (key: string, cert: string) => {
      fs.copyFileSync(at(key), tls.key);
      fs.copyFileSync(at(cert), tls.cert);
    };
    put("pkcs1.pem", "cert.pem");
    const settings = { host: "127.0.0.1", port: Number(await freePort()), tls } as never;
    const server = createServer(settings, (_request, response) => response.end("secret"));
    const close = gracefulCloser(server);
    await listen(server, settings);
    const told: unknown[] = [];
    const stop = followRenewals(
      server,
      tls,
      { failed: (_what, error) => told.push(error) > 0, certified: () => {} },
      { everyMs: 20, say: () => {} },
    );
    put("ec.pem", "ec-cert.pem");
    await expect.poll(() => getOver(settings, at("ec-cert.pem")).catch(String)).toBe("secret");
    put("locked.pem", "ec-cert.pem");
    await expect.poll(() => String(told.at(-1))).toContain("is encrypted");
    expect(await getOver(settings, at("ec-cert.pem"))).toBe("secret");
    // A file that cannot even be looked at: here a link that leads to itself.
    fs.rmSync(tls.key);
    fs.symlinkSync(tls.key, tls.key);
    await expect.poll(() => String(told.at(-1))).toContain("cannot be read");
    const toldSoFar = told.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(told).toHaveLength(toldSoFar);
    expect(await getOver(settings, at("ec-cert.pem"))).toBe("secret");
    stop();
    await close();
  });
});

/** What a server answers to a client that trusts this certificate alone. */
function getOver({ port }: { port: number }, trusted: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, servername: "localhost", agent: false } as const;
    https
      .get({ ...options, ca: fs.readFileSync(trusted) }, (response) => {
        response.setEncoding("utf8");
        response.on("data", resolve);
      })
      .once("error", reject);
  });
}
