/**
 * A path as a shell takes it.
 * @param {string} file
 */
export function quoted(file) {
  return /^[\w./@:+-]+$/.test(file) ? file : `'${file.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * What is said of a PKCS#12, which holds the key, the certificate and its chain: the lines that split it.
 * @param {string} file
 */
export function splitPkcs12(file) {
  const from = `openssl pkcs12 -in ${quoted(file)}`;
  return `is a PKCS#12, one file with key and certificates; Walltime takes them apart, in PEM. This writes both, and asks for the file's password: (umask 077 && ${from} -nocerts -nodes -out key.pem) && ${from} -clcerts -nokeys -out own.pem && ${from} -cacerts -nokeys -out chain.pem && cat own.pem chain.pem > fullchain.pem. Then set WALLTIME_TLS_CERT to fullchain.pem and WALLTIME_TLS_KEY to key.pem. (With a file of an older program openssl 3 wants -legacy as well.)`;
}
