import { createPrivateKey } from "node:crypto";
import { LaunchError } from "../launch-error.js";
import { derKind } from "./der.js";
import { readBytes } from "./read-bytes.js";
import { isSoundKey } from "./sound-key.js";
import { quoted, splitPkcs12 } from "./words.js";

/**
 * A private key in PEM and what it is, or a sentence about why it cannot be used and the line that mends it.
 * @param {string} file
 * @returns {{ text: string, secret: import("node:crypto").KeyObject }}
 */
export function readKey(file) {
  const bytes = readBytes("WALLTIME_TLS_KEY", file);
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
  if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) throw noKey(what, file, bytes);
  const secret = parsed(text);
  if (!secret || !isSoundKey(secret)) {
    throw new LaunchError(
      `${what} holds a private key that is damaged or of an unknown kind. This says what is wrong with it: openssl pkey -in ${quoted(file)} -noout -check`,
    );
  }
  return { text, secret };
}

/** @param {string} what @param {string} file @param {Buffer} bytes without a private key in PEM */
function noKey(what, file, bytes) {
  const kind = derKind(bytes);
  const text = bytes.toString("latin1");
  if (kind === "PKCS#12") return new LaunchError(`${what} ${splitPkcs12(file)}`);
  if (kind === "private key") {
    return new LaunchError(
      `${what} is in the binary form DER, not in PEM. This writes it as PEM, for this user alone: (umask 077 && openssl pkey -inform der -in ${quoted(file)} -out key.pem)`,
    );
  }
  if (kind === "encrypted private key") {
    return new LaunchError(
      `${what} is in the binary form DER, not in PEM, and encrypted with a passphrase. This writes it as PEM without one, for this user alone: (umask 077 && openssl pkey -inform der -in ${quoted(file)} -out plain-key.pem)`,
    );
  }
  const held =
    kind === "certificate" || /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----/.test(text)
      ? "holds a certificate, not its private key"
      : kind === "public key" || text.includes("-----BEGIN PUBLIC KEY-----")
        ? "holds a public key, not the private one"
        : "holds no private key in PEM (a text that begins with -----BEGIN PRIVATE KEY-----)";
  return new LaunchError(
    `${what} ${held}. Name the file of the private key; this says of one whether it is: openssl pkey -in key.pem -noout -check`,
  );
}

/** @param {string} text */
function parsed(text) {
  try {
    return createPrivateKey(text);
  } catch {
    return null;
  }
}
