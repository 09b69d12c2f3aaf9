import { execFile } from "node:child_process";
import { npmCommand } from "../npm-command.js";
import { repoRoot } from "../repo-root.js";

const severities = ["critical", "high", "moderate", "low", "info"];

/**
 * What the registry knows against the locked dependencies.
 * @typedef {object} AuditResult
 * @property {string} line for people
 * @property {number | null} found how many packages; null: it could not be asked
 */

/**
 * Asks the registry, by `npm audit`, about known vulnerabilities. Never fails: without an answer it
 * says so.
 * @param {number} limitMs
 * @returns {Promise<AuditResult>}
 */
export function askAboutVulnerabilities(limitMs) {
  const { command, args } = npmCommand();
  return new Promise((resolve) => {
    execFile(
      command,
      [...args, "audit", "--json"],
      { cwd: repoRoot, timeout: limitMs, maxBuffer: 50_000_000 },
      // It ends with 1 where something is known, too.
      (_error, output) => resolve(describeAudit(output)),
    );
  });
}

/**
 * @param {string} output what `npm audit --json` printed
 * @returns {AuditResult}
 */
export function describeAudit(output) {
  const answer = parsed(output);
  const counts = answer?.metadata?.vulnerabilities;
  if (!counts) {
    // What npm says names the registry's address, which is nobody's business but this machine's.
    const status = /\b[45]\d\d\b/.exec(answer?.message ?? "");
    const why = status ? ` (${status[0]})` : "";
    return {
      line: `Known vulnerabilities: not checked, the registry gave no answer${why}`,
      found: null,
    };
  }
  const named = Object.entries(answer.vulnerabilities ?? {}).map(
    ([name, { severity }]) => `${name} (${severity})`,
  );
  const bySeverity = severities
    .filter((severity) => (counts[severity] ?? 0) > 0)
    .map((severity) => `${counts[severity]} ${severity}`);
  const line =
    named.length === 0
      ? "Known vulnerabilities: none"
      : `Known vulnerabilities: ${bySeverity.join(", ")}: ${named.join(", ")}. npm audit says more.`;
  return { line, found: named.length };
}

/**
 * @typedef {object} AuditAnswer
 * @property {string} [message]
 * @property {{ vulnerabilities?: Record<string, number> }} [metadata]
 * @property {Record<string, { severity: string }>} [vulnerabilities]
 * @param {string} output
 * @returns {AuditAnswer | null}
 */
function parsed(output) {
  try {
    return JSON.parse(output);
  } catch {
    return null;
  }
}
