import { errorCode, errorMessage } from "./error-facts.js";

/**
 * What is wrong with a folder, and what helps: room where the disk is full, another folder elsewhere.
 * @param {string} what such as "The data folder /srv/data"
 * @param {unknown} error what the system said
 * @param {string} variable what names another
 * @returns {string}
 */
export function folderTrouble(what, error, variable) {
  const code = errorCode(error) ?? "";
  if (isFull(error))
    return `${what} cannot be used: its disk is full. Make room there, then start again.`;
  if (code === "EACCES") {
    return `${what} cannot be used: it belongs to another user. Do this as that user, or choose another with ${variable}.`;
  }
  const why = code === "EROFS" ? "its disk can only be read" : errorMessage(error);
  return `${what} cannot be used: ${why}. Choose another with ${variable}.`;
}

/** @param {unknown} error */
export function isFull(error) {
  return (
    ["ENOSPC", "EDQUOT"].includes(errorCode(error) ?? "") ||
    String(error).includes("No space left on device")
  );
}
