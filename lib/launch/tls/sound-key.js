import { createPublicKey, sign, verify } from "node:crypto";

/**
 * Whether the parts of a private key fit each other: one that was damaged may still parse. `openssl pkey
 * -check` asks the same.
 * @param {import("node:crypto").KeyObject} key
 */
export function isSoundKey(key) {
  try {
    return signsForItself(key) && (key.asymmetricKeyType !== "rsa" || numbersFit(key));
  } catch {
    return false;
  }
}

/** @param {import("node:crypto").KeyObject} key */
function signsForItself(key) {
  const { asymmetricKeyType: type = "", asymmetricKeyDetails: details } = key;
  const hash = type.startsWith("ed") ? null : (details?.hashAlgorithm ?? "sha256");
  const text = Buffer.from("Walltime");
  return verify(hash, text, createPublicKey(key), sign(hash, text, key));
}

/**
 * OpenSSL goes without the primes where these do not give the right signature.
 * @param {import("node:crypto").KeyObject} key of RSA
 */
function numbersFit(key) {
  const { n, e, d, p, q, dp, dq, qi } = key.export({ format: "jwk" });
  const [modulus, open, secret, one, other, ofOne, ofOther, inverse] = [
    n,
    e,
    d,
    p,
    q,
    dp,
    dq,
    qi,
  ].map((text) => BigInt(`0x${Buffer.from(text ?? "", "base64url").toString("hex") || "0"}`));
  if (!modulus || !open || !secret || !one || !other || !inverse) return false;
  return (
    modulus === one * other &&
    (open * secret) % (one - 1n) === 1n &&
    (open * secret) % (other - 1n) === 1n &&
    ofOne === secret % (one - 1n) &&
    ofOther === secret % (other - 1n) &&
    (inverse * other) % one === 1n
  );
}
