const secretPaths = /^\/+(join|reset-password|confirm-alerts|s|embed)\/.+/;
/** A link in place of a team's name */
const secretNames = /^(\/+(?:t|api\/v1\/teams)\/)(?:~|%7e)[^/]+/i;
const secretParameters = new Set(["key", "token", "next"]);
/** What a provider of accounts answers with; elsewhere `state` is a filter of cards. */
const signInPaths = /^\/+api\/auth\//;
const signInParameters = new Set(["code", "state"]);

/**
 * An address for the log, without the secrets that links and calendar feeds carry.
 * @param {string} url as the request has it
 * @returns {{ pathname: string, query: string | undefined }}
 */
export function withoutSecrets(url) {
  const [path = "/", query] = url.split("?", 2);
  // However it is written: the app reads it decoded.
  const plain = decoded(path);
  const hidden = plain.replace(secretPaths, "/$1/…").replace(secretNames, "$1~…");
  const pathname = hidden === plain ? path : hidden;
  if (query === undefined) return { pathname, query };
  const parts = query.split("&").map((part) => {
    const [name = ""] = part.split("=", 1);
    const key = decoded(name).toLowerCase();
    const isSecret =
      secretParameters.has(key) || (signInPaths.test(path) && signInParameters.has(key));
    return isSecret ? `${name}=…` : part;
  });
  return { pathname, query: parts.join("&") };
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
