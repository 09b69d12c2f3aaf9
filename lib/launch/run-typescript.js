import path from "node:path";
import { repoRoot } from "./repo-root.js";

/**
 * Node's arguments for running a TypeScript file of the checkout outside
 * Next.js, server-only modules included.
 * @param {string} file relative to the checkout
 * @param {string[]} args
 */
export function typescriptArguments(file, args = []) {
  const tsx = path.join(repoRoot, "node_modules/tsx/dist/cli.mjs");
  return [tsx, "--conditions=react-server", path.join(repoRoot, file), ...args];
}
