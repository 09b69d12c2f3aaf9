/**
 * The system's code of what was thrown, such as ENOENT; undefined when it has none.
 * @param {unknown} thrown
 * @returns {string | undefined}
 */
export function errorCode(thrown) {
  if (!(thrown instanceof Error) || !("code" in thrown)) return undefined;
  return typeof thrown.code === "string" ? thrown.code : undefined;
}

/**
 * What was thrown, in its own words.
 * @param {unknown} thrown
 * @returns {string}
 */
export function errorMessage(thrown) {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
