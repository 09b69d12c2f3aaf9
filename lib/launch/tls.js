import { createSecureContext } from "node:tls";
import { errorMessage } from "./error-facts.js";
import { LaunchError } from "./launch-error.js";
import { readChain } from "./tls/read-chain.js";
import { readKey } from "./tls/read-key.js";
import { quoted } from "./tls/words.js";

/** @typedef {{ cert: string, key: string }} TlsFiles paths of PEM files */

/**
 * The certificate with its chain, and its key, as they stand in the files, and from when to when the
 * certificate is valid (one that has ended is served as well: a renewed one may follow). Keys may be
 * PKCS#1 (BEGIN RSA PRIVATE KEY), SEC 1 (BEGIN EC PRIVATE KEY) or PKCS#8 (BEGIN PRIVATE KEY). What cannot
 * be used is refused with a sentence that says which file it is and the line that mends it.
 * @param {TlsFiles} files
 * @returns {{ cert: string, key: string, valid: import("./tls/certificate-days.js").ValidTime }}
 */
export function readCertificate(files) {
  const { text: cert, chain } = readChain(files.cert);
  const { text: key, secret } = readKey(files.key);
  const [own, ...others] = chain;
  if (!own.checkPrivateKey(secret)) {
    throw new LaunchError(
      others.some((other) => other.checkPrivateKey(secret))
        ? `The certificate that belongs to WALLTIME_TLS_KEY is not the first in WALLTIME_TLS_CERT (${files.cert}). Put the server's own certificate first and those of its authorities after it: cat own.pem chain.pem > fullchain.pem`
        : `WALLTIME_TLS_KEY (${files.key}) is not the key of the certificate in WALLTIME_TLS_CERT (${files.cert}), or that certificate is damaged. Both of these should print the same: ${comparison(files)}`,
    );
  }
  try {
    createSecureContext({ cert, key });
  } catch (error) {
    throw new LaunchError(
      `The certificate in WALLTIME_TLS_CERT (${files.cert}) cannot be used: ${errorMessage(error)}. Make a new one with a longer key: openssl req -x509 -newkey rsa:3072 -nodes -days 365 -subj /CN=walltime.example -keyout key.pem -out cert.pem`,
    );
  }
  return { cert, key, valid: { from: Date.parse(own.validFrom), to: Date.parse(own.validTo) } };
}

/** @param {TlsFiles} files */
function comparison({ cert, key }) {
  return `openssl x509 -in ${quoted(cert)} -noout -pubkey; openssl pkey -in ${quoted(key)} -pubout`;
}
