import fs from "node:fs";
import path from "node:path";

/**
 * How to call npm: the one that called us, else the one beside this Node, else
 * whatever the shell would find.
 * @returns {{ command: string, args: string[] }}
 */
export function npmCommand() {
  const script = [process.env.npm_execpath, ...besideNode()].find(
    (file) => file?.endsWith("npm-cli.js") && fs.existsSync(file),
  );
  if (script) return { command: process.execPath, args: [script] };
  return { command: process.platform === "win32" ? "npm.cmd" : "npm", args: [] };
}

function besideNode() {
  const bin = path.dirname(process.execPath);
  const script = "node_modules/npm/bin/npm-cli.js";
  return [path.join(bin, "../lib", script), path.join(bin, script)];
}
