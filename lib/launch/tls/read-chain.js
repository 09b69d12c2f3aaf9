import { X509Certificate } from "node:crypto";
import { LaunchError } from "../launch-error.js";
import { derKind } from "./der.js";
import { readBytes } from "./read-bytes.js";
import { quoted, splitPkcs12 } from "./words.js";

const label = "-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----";
const begins = new RegExp(label, "g");
const whole = new RegExp(`${label}[^-]+-----END (?:X509 |TRUSTED )?CERTIFICATE-----`, "g");

/**
 * The certificates of a file in PEM, the server's own first, or a sentence about why they cannot be used.
 * @param {string} file
 * @returns {{ text: string, chain: [X509Certificate, ...X509Certificate[]] }}
 */
export function readChain(file) {
  const bytes = readBytes("WALLTIME_TLS_CERT", file);
  const text = bytes.toString("latin1");
  const what = `WALLTIME_TLS_CERT (${file})`;
  const begun = text.match(begins)?.length ?? 0;
  if (begun === 0) throw noCertificate(what, file, bytes);
  const [own, ...others] = (text.match(whole) ?? []).map((pem) => parsed(pem, what, file));
  if (!own || others.length + 1 !== begun) {
    throw new LaunchError(
      `${what} is cut off: a -----BEGIN CERTIFICATE----- has no -----END CERTIFICATE----- of its own. Copy the whole file once more from where the certificate was made.`,
    );
  }
  const chain = /** @type {[X509Certificate, ...X509Certificate[]]} */ ([own, ...others]);
  if (!isAsSigned(own, chain)) {
    throw new LaunchError(
      `${what} holds a certificate that is damaged: it is no longer what was signed. Copy it once more from where it was made, or make a new one of your own for the key: openssl req -x509 -key key.pem -days 365 -subj /CN=walltime.example -out cert.pem`,
    );
  }
  return { text, chain };
}

/** The extensions by which a certificate says whose key signed it, and which its own is. */
const authorityKeyId = Buffer.from([0x06, 0x03, 0x55, 0x1d, 0x23]);
const subjectKeyId = Buffer.from([0x06, 0x03, 0x55, 0x1d, 0x0e]);

/**
 * False where a certificate says that another of the file, or itself, signed it, and that is not so, or
 * where its public key cannot be read.
 * @param {X509Certificate} one
 * @param {X509Certificate[]} chain
 */
function isAsSigned(one, chain) {
  try {
    const { publicKey } = one;
    if (!publicKey) return false;
    // By name alone a certificate may seem to be of its own making, or of an authority's new key.
    const issuers = chain.filter(
      (other) => one.raw.includes(authorityKeyId) && other.raw.includes(subjectKeyId),
    );
    const named = issuers.filter((issuer) => one.checkIssued(issuer));
    return named.length === 0 || named.some((issuer) => one.verify(issuer.publicKey));
  } catch {
    return false;
  }
}

/** @param {string} what @param {string} file @param {Buffer} bytes without a certificate in PEM */
function noCertificate(what, file, bytes) {
  const text = bytes.toString("latin1");
  const kind = derKind(bytes);
  if (kind === "PKCS#12") return new LaunchError(`${what} ${splitPkcs12(file)}`);
  if (kind === "PKCS#7" || /-----BEGIN (?:PKCS7|CMS)-----/.test(text)) {
    const form = kind === null ? "" : "-inform der ";
    return new LaunchError(
      `${what} is a PKCS#7, not certificates in PEM. This writes them as PEM: openssl pkcs7 ${form}-in ${quoted(file)} -print_certs -out fullchain.pem`,
    );
  }
  if (kind === "certificate") {
    return new LaunchError(
      `${what} is in the binary form DER, not in PEM. This writes it as PEM: openssl x509 -inform der -in ${quoted(file)} -out cert.pem`,
    );
  }
  if (text.includes("CERTIFICATE REQUEST-----")) {
    return new LaunchError(
      `${what} holds a request for a certificate, not the certificate. Send it to who issues certificates for you; what comes back goes there.`,
    );
  }
  const isKey = kind === "private key" || kind === "encrypted private key";
  if (isKey || /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) {
    const form = isKey ? "-keyform der " : "";
    return new LaunchError(
      `${what} holds a private key, not a certificate. The certificate goes there, the key into WALLTIME_TLS_KEY; this makes a certificate of one's own for the key: openssl req -x509 ${form}-key ${quoted(file)} -days 365 -subj /CN=walltime.example -out cert.pem`,
    );
  }
  return new LaunchError(
    `${what} holds no certificate in PEM (a text that begins with -----BEGIN CERTIFICATE-----). This shows what openssl makes of it: openssl x509 -in ${quoted(file)} -noout -text`,
  );
}

/** @param {string} pem @param {string} what @param {string} file */
function parsed(pem, what, file) {
  try {
    return new X509Certificate(pem);
  } catch {
    throw new LaunchError(
      `${what} holds a certificate that is damaged. This says where: openssl x509 -in ${quoted(file)} -noout -text`,
    );
  }
}
