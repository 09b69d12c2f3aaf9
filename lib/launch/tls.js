import { createPrivateKey, X509Certificate } from "node:crypto";
import fs from "node:fs";
import https from "node:https";
import { createSecureContext } from "node:tls";
import { errorCode } from "./error-facts.js";
import { LaunchError } from "./launch-error.js";
import { sayOnStderr } from "./step.js";

/** @typedef {{ cert: string, key: string }} TlsFiles paths of PEM files */

const certificateLabel = /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----/;
const oneCertificate = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;
const checkEveryMs = 60_000;

/**
 * The certificate with its chain, and its key, as they stand in the files. Keys may be PKCS#1 (BEGIN
 * RSA PRIVATE KEY), SEC 1 (BEGIN EC PRIVATE KEY) or PKCS#8 (BEGIN PRIVATE KEY). What cannot be used is
 * refused with a sentence that says which file it is and the line that mends it.
 * @param {TlsFiles} files
 * @returns {{ cert: string, key: string }}
 */
export function readCertificate(files) {
  const cert = readCertificateFile(files.cert);
  const key = readKeyFile(files.key);
  const [own, ...chain] = (cert.match(oneCertificate) ?? []).map((pem) => parsed(pem, files.cert));
  const secret = createPrivateKey(key);
  if (own && !own.checkPrivateKey(secret)) {
    throw new LaunchError(
      chain.some((other) => other.checkPrivateKey(secret))
        ? `The certificate that belongs to WALLTIME_TLS_KEY is not the first in WALLTIME_TLS_CERT (${files.cert}). Put the server's own certificate first and those of its authorities after it: cat own.pem chain.pem > fullchain.pem`
        : `WALLTIME_TLS_KEY (${files.key}) is not the key of the certificate in WALLTIME_TLS_CERT (${files.cert}). Both of these should print the same: ${comparison(files)}`,
    );
  }
  try {
    createSecureContext({ cert, key });
  } catch (error) {
    throw new LaunchError(
      `The certificate in WALLTIME_TLS_CERT (${files.cert}) cannot be used: ${reasonOf(error)}. Make a new one with a longer key: openssl req -x509 -newkey rsa:3072 -nodes -days 365 -subj /CN=walltime.example -keyout key.pem -out cert.pem`,
    );
  }
  return { cert, key };
}

/**
 * Serves with what stands in the files after they are renewed; a new pair that cannot be used is told
 * once and the one before stays.
 * @param {import("node:http").Server} server
 * @param {TlsFiles} files
 * @param {(what: string, error: unknown) => boolean} log
 * @param {number} [everyMs]
 * @returns {() => void} stops looking
 */
export function followRenewals(server, files, log, everyMs = checkEveryMs) {
  if (!(server instanceof https.Server)) return () => {};
  let seen = stateOf(files);
  const timer = setInterval(() => {
    const now = stateOf(files);
    if (now === seen) return;
    seen = now;
    try {
      server.setSecureContext(readCertificate(files));
    } catch (error) {
      if (!log("The renewed certificate cannot be used; the one before stays", error)) {
        sayOnStderr(`The one before stays in use. ${reasonOf(error)}`);
      }
    }
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** @param {TlsFiles} files */
function stateOf({ cert, key }) {
  return [cert, key].map(fileState).join();
}

/** @param {string} file one that is gone, or closed to this user, has a state of its own */
function fileState(file) {
  try {
    const { mtimeMs, size, ino } = fs.statSync(file);
    return `${mtimeMs} ${size} ${ino}`;
  } catch (error) {
    return errorCode(error) ?? "unknown";
  }
}

/** @param {string} file */
function readCertificateFile(file) {
  const bytes = readPem("WALLTIME_TLS_CERT", file);
  const text = bytes.toString("latin1");
  if (certificateLabel.test(text)) return text;
  const what = `WALLTIME_TLS_CERT (${file})`;
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) {
    throw new LaunchError(
      `${what} holds a private key, not a certificate. The certificate goes there, the key into WALLTIME_TLS_KEY; this makes a certificate of one's own for the key: openssl req -x509 -key ${quoted(file)} -days 365 -subj /CN=walltime.example -out cert.pem`,
    );
  }
  if (isDer(bytes)) {
    throw new LaunchError(
      `${what} is in the binary form DER, not in PEM. This writes it as PEM: openssl x509 -inform der -in ${quoted(file)} -out cert.pem`,
    );
  }
  throw new LaunchError(
    `${what} holds no certificate in PEM (a text that begins with -----BEGIN CERTIFICATE-----). This shows what openssl makes of it: openssl x509 -in ${quoted(file)} -noout -text`,
  );
}

/** @param {string} pem @param {string} file */
function parsed(pem, file) {
  try {
    return new X509Certificate(pem);
  } catch {
    throw new LaunchError(
      `WALLTIME_TLS_CERT (${file}) holds a certificate that is damaged. This says where: openssl x509 -in ${quoted(file)} -noout -text`,
    );
  }
}

/** @param {string} file */
function readKeyFile(file) {
  const bytes = readPem("WALLTIME_TLS_KEY", file);
  const text = bytes.toString("latin1");
  const what = `WALLTIME_TLS_KEY (${file})`;
  if (/-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED/.test(text)) {
    throw new LaunchError(
      `${what} is encrypted with a passphrase, which nobody is there to type. This writes it without one, for this user alone: (umask 077 && openssl pkey -in ${quoted(file)} -out plain-key.pem)`,
    );
  }
  if (text.includes("-----BEGIN OPENSSH PRIVATE KEY-----")) {
    throw new LaunchError(
      `${what} is a key of OpenSSH. This makes a key for TLS and a request for its certificate: openssl req -new -newkey rsa:3072 -nodes -subj /CN=walltime.example -keyout key.pem -out request.pem`,
    );
  }
  if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) {
    if (isDer(bytes)) {
      throw new LaunchError(
        `${what} is in the binary form DER, not in PEM. This writes it as PEM: openssl pkey -inform der -in ${quoted(file)} -out key.pem`,
      );
    }
    const held = certificateLabel.test(text)
      ? "holds a certificate, not its private key"
      : text.includes("-----BEGIN PUBLIC KEY-----")
        ? "holds a public key, not the private one"
        : "holds no private key in PEM (a text that begins with -----BEGIN PRIVATE KEY-----)";
    throw new LaunchError(
      `${what} ${held}. This says whether a file holds a private key: openssl pkey -in ${quoted(file)} -noout -check`,
    );
  }
  try {
    createPrivateKey(text);
  } catch {
    throw new LaunchError(
      `${what} holds a private key that is damaged or of an unknown kind. This says what is wrong with it: openssl pkey -in ${quoted(file)} -noout -check`,
    );
  }
  return text;
}

/** @param {string} variable @param {string} file */
function readPem(variable, file) {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    const why =
      code === "ENOENT"
        ? "does not exist"
        : code === "EACCES"
          ? "may not be read by this user"
          : `cannot be read (${reasonOf(error)})`;
    throw new LaunchError(`${variable} is "${file}", a file that ${why}.`);
  }
}

/** DER begins with a sequence whose length takes two bytes. @param {Buffer} bytes */
function isDer(bytes) {
  return bytes[0] === 0x30 && (bytes[1] === 0x82 || bytes[1] === 0x81);
}

/** @param {TlsFiles} files */
function comparison({ cert, key }) {
  return `openssl x509 -in ${quoted(cert)} -noout -pubkey; openssl pkey -in ${quoted(key)} -pubout`;
}

/** @param {string} file */
function quoted(file) {
  return /^[\w./@:+-]+$/.test(file) ? file : `'${file.replaceAll("'", String.raw`'\''`)}'`;
}

/** @param {unknown} error */
function reasonOf(error) {
  return error instanceof Error ? error.message : String(error);
}
