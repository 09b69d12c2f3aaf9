import { execFileSync } from "node:child_process";
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCertificate } from "@/lib/launch/tls.js";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";
import { describeWith, lackOfPrograms } from "@/tests/setup/needs";

let folder: string;
const at = (name: string) => path.join(folder, name);
const write = (name: string, content: string | Buffer) => fs.writeFileSync(at(name), content);
const shell = (line: string) =>
  execFileSync("sh", ["-c", line], { cwd: folder, stdio: "pipe", encoding: "utf8" });
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => removeFolder(folder));

/** What is said of these files; empty: nothing, they can be used. */
function refusal(key: string, cert: string): string {
  try {
    readCertificate({ cert: at(cert), key: at(key) });
    return "";
  } catch (error) {
    return String(error instanceof Error ? error.message : error);
  }
}

/** The line that the sentence ends with, run where the files are, with the password of these tests. */
const mendBy = (sentence: string) => {
  const [, line = ""] =
    /: ((?:\(umask 077 && )?openssl .*?)(?:\. Then set .*)?$/s.exec(sentence) ?? [];
  expect(line).not.toBe("");
  const given = line.replaceAll(/openssl (?:pkcs12|pkey)/g, "$& -passin pass:x");
  return shell(given);
};

/** The numbers of a key, one bit of them turned. */
function withTurnedBit(key: KeyObject, part: "d" | "n" | "p" | "qi"): Buffer {
  const der = key.export({ format: "der", type: "pkcs8" });
  const number = Buffer.from(key.export({ format: "jwk" })[part] ?? "", "base64url");
  const place = der.indexOf(number) + Math.floor(number.length / 2);
  der.writeUInt8(der.readUInt8(place) ^ 4, place);
  return der;
}

const asPem = (der: Buffer, label: string) =>
  `-----BEGIN ${label}-----\n${der.toString("base64").replaceAll(/.{64}/g, "$&\n")}\n-----END ${label}-----\n`;

const pairs = {
  "EC P-256": () => generateKeyPairSync("ec", { namedCurve: "P-256" }),
  "EC P-521": () => generateKeyPairSync("ec", { namedCurve: "P-521" }),
  Ed25519: () => generateKeyPairSync("ed25519"),
  Ed448: () => generateKeyPairSync("ed448"),
  "RSA of 2048 bits": () => generateKeyPairSync("rsa", { modulusLength: 2048 }),
};

describeWith(lackOfPrograms("openssl"), "a key of each kind", () => {
  const selfSigned = (key: string, cert: string, days = 2) =>
    shell(`openssl req -x509 -key ${key} -days ${days} -subj /CN=localhost -out ${cert}`);
  const forms = [
    ["pkcs8", "private key"],
    ["sec1", "private key"],
    ["pkcs1", "private key"],
  ] as const;

  describe.each(Object.entries(pairs))("%s", (name, pair) => {
    const { privateKey, publicKey } = pair();
    const tag = name.replaceAll(/\W/g, "");

    beforeAll(() => {
      write(`${tag}.pem`, privateKey.export({ format: "pem", type: "pkcs8" }));
      selfSigned(`${tag}.pem`, `${tag}-cert.pem`);
    });

    test("serves in PEM", () => {
      expect(refusal(`${tag}.pem`, `${tag}-cert.pem`)).toBe("");
    });

    test("in DER is mended by the line that is printed", () => {
      for (const [type] of forms) {
        if (type === "sec1" && !name.startsWith("EC")) continue;
        if (type === "pkcs1" && !name.startsWith("RSA")) continue;
        write("key.der", privateKey.export({ format: "der", type } as never));
        fs.rmSync(at("key.pem"), { force: true });
        const said = refusal("key.der", `${tag}-cert.pem`);
        expect(said).toMatch(/WALLTIME_TLS_KEY .* in the binary form DER/);
        mendBy(said);
        expect(refusal("key.pem", `${tag}-cert.pem`)).toBe("");
        expect(fs.statSync(at("key.pem")).mode & 0o077).toBe(0);
      }
    });

    test("encrypted in DER is mended by the line that is printed", () => {
      const cipher = "aes-256-cbc";
      write(
        "locked.der",
        privateKey.export({ format: "der", type: "pkcs8", cipher, passphrase: "x" }),
      );
      const said = refusal("locked.der", `${tag}-cert.pem`);
      expect(said).toMatch(/DER, not in PEM, and encrypted/);
      mendBy(said);
      expect(refusal("plain-key.pem", `${tag}-cert.pem`)).toBe("");
    });

    test("in the other's place is told by what it is", () => {
      write("public.der", publicKey.export({ format: "der", type: "spki" }));
      expect(refusal("public.der", `${tag}-cert.pem`)).toContain("holds a public key");
      shell(`openssl x509 -in ${tag}-cert.pem -outform der -out cert.der`);
      expect(refusal("cert.der", `${tag}-cert.pem`)).toContain("holds a certificate, not");
      write("key.der", privateKey.export({ format: "der", type: "pkcs8" }));
      const said = refusal(`${tag}.pem`, "key.der");
      expect(said).toContain("WALLTIME_TLS_CERT");
      expect(said).toContain("holds a private key, not a certificate");
      mendBy(said);
      expect(refusal(`${tag}.pem`, "cert.pem")).toBe("");
      const other = refusal(`${tag}.pem`, "cert.der");
      expect(other).toMatch(/WALLTIME_TLS_CERT .* in the binary form DER/);
      mendBy(other);
      expect(refusal(`${tag}.pem`, "cert.pem")).toBe("");
    });

    test("in a PKCS#12 is taken out of it by the lines that are printed", () => {
      shell(
        `openssl pkcs12 -export -inkey ${tag}.pem -in ${tag}-cert.pem -passout pass:x -out both.p12`,
      );
      for (const said of [
        refusal(`${tag}.pem`, "both.p12"),
        refusal("both.p12", `${tag}-cert.pem`),
      ]) {
        expect(said).toContain("is a PKCS#12");
        fs.rmSync(at("fullchain.pem"), { force: true });
        mendBy(said);
        expect(refusal("key.pem", "fullchain.pem")).toBe("");
      }
    });

    test.each(["pem", "der"])("with its certificate in a PKCS#7 in %s", (form) => {
      shell(`openssl crl2pkcs7 -nocrl -certfile ${tag}-cert.pem -outform ${form} -out cert.p7b`);
      const said = refusal(`${tag}.pem`, "cert.p7b");
      expect(said).toContain("is a PKCS#7");
      mendBy(said);
      expect(refusal(`${tag}.pem`, "fullchain.pem")).toBe("");
    });

    test("with a certificate that is damaged or cut off", () => {
      const text = fs.readFileSync(at(`${tag}-cert.pem`), "utf8");
      const der = Buffer.from(text.replaceAll(/-----.*-----|\s/g, ""), "base64");
      // In its number, in its public key and in its signature.
      const spki = publicKey.export({ format: "der", type: "spki" });
      const places = [20, der.indexOf(spki) + Math.floor(spki.length * 0.6), der.length - 20];
      for (const place of places) {
        const copy = Buffer.from(der);
        copy.writeUInt8(copy.readUInt8(place) ^ 1, place);
        write("damaged.pem", asPem(copy, "CERTIFICATE"));
        const said = refusal(`${tag}.pem`, "damaged.pem");
        expect(said).toMatch(/WALLTIME_TLS_CERT .* holds a certificate that is damaged/);
      }
      write("half.pem", text.slice(0, text.length / 2));
      expect(refusal(`${tag}.pem`, "half.pem")).toMatch(/WALLTIME_TLS_CERT .* is cut off/);
    });
  });

  test.each([
    ["EC P-256", "d"],
    ["EC P-521", "d"],
    ["RSA of 2048 bits", "d"],
    ["RSA of 2048 bits", "n"],
    ["RSA of 2048 bits", "p"],
    ["RSA of 2048 bits", "qi"],
  ] as const)(
    "a damaged key of %s that still parses is not taken for another's (%s)",
    (name, part) => {
      const { privateKey } = pairs[name]();
      write("sound.pem", privateKey.export({ format: "pem", type: "pkcs8" }));
      selfSigned("sound.pem", "its-cert.pem");
      write("damaged-key.pem", asPem(withTurnedBit(privateKey, part), "PRIVATE KEY"));
      const said = refusal("damaged-key.pem", "its-cert.pem");
      expect(said).toMatch(/WALLTIME_TLS_KEY .* private key that is damaged/);
      // The line that is printed shows it.
      const [, line = ""] = /: (openssl .*)$/.exec(said) ?? [];
      expect(shell(`${line} 2>&1 || true`)).toMatch(/invalid/i);
    },
  );

  test("a request for a certificate is told from one", () => {
    shell(
      "openssl req -new -newkey rsa:2048 -nodes -subj /CN=localhost -keyout asked.pem -out request.pem",
    );
    expect(refusal("asked.pem", "request.pem")).toContain("holds a request for a certificate");
  });

  test("a certificate of an authority's is held against it where that is in the file", () => {
    shell(
      "openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=Authority -days 2 -keyout ca.pem -out ca-cert.pem",
    );
    shell(
      "openssl req -new -newkey rsa:2048 -nodes -subj /CN=localhost -keyout leaf.pem -out leaf-request.pem",
    );
    write("ids.txt", "authorityKeyIdentifier=keyid\nsubjectKeyIdentifier=hash\n");
    shell(
      "openssl x509 -req -in leaf-request.pem -CA ca-cert.pem -CAkey ca.pem -days 2 -extfile ids.txt -out leaf-cert.pem",
    );
    shell("cat leaf-cert.pem ca-cert.pem > chain.pem");
    expect(refusal("leaf.pem", "chain.pem")).toBe("");
    expect(refusal("leaf.pem", "leaf-cert.pem")).toBe("");
    expect(refusal("ca.pem", "chain.pem")).toContain("is not the first in WALLTIME_TLS_CERT");
    const [own = ""] = fs.readFileSync(at("leaf-cert.pem"), "utf8").split("-----END");
    const der = Buffer.from(own.replaceAll(/-----.*-----|\s/g, ""), "base64");
    der.writeUInt8(der.readUInt8(der.length - 20) ^ 1, der.length - 20);
    write("damaged.pem", asPem(der, "CERTIFICATE") + fs.readFileSync(at("ca-cert.pem"), "utf8"));
    expect(refusal("leaf.pem", "damaged.pem")).toContain("is damaged");
  });

  test("a certificate whose authority has the same name, and no other sign, is taken", () => {
    shell(
      "openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -days 2 -keyout home-ca.pem -out home-ca-cert.pem",
    );
    shell(
      "openssl req -new -newkey rsa:2048 -nodes -subj /CN=localhost -keyout home.pem -out home-request.pem",
    );
    write("no-ids.txt", "subjectKeyIdentifier=none\nauthorityKeyIdentifier=none\n");
    shell(
      "openssl x509 -req -in home-request.pem -CA home-ca-cert.pem -CAkey home-ca.pem -days 2 -extfile no-ids.txt -out home-cert.pem",
    );
    expect(refusal("home.pem", "home-cert.pem")).toBe("");
    shell("cat home-cert.pem home-ca-cert.pem > home-chain.pem");
    expect(refusal("home.pem", "home-chain.pem")).toBe("");
  });
});

test("texts that begin like DER are none", () => {
  write("text.txt", "0123456789\n");
  write("empty.txt", "");
  for (const name of ["text.txt", "empty.txt"]) {
    expect(refusal(name, name)).toMatch(/holds no (?:private key|certificate) in PEM/);
  }
});
