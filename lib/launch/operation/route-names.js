import fs from "node:fs";
import path from "node:path";
import { repoRoot } from "../repo-root.js";

/**
 * Names the route that answers an address, such as /t/[team]/cards, as the build lists them. So a
 * label has as many values as there are routes, not as there are teams and cards.
 * @param {string} [distDir]
 * @returns {(pathname: string) => string} "other" for what no route answers
 */
export function routeNamer(distDir = process.env.WALLTIME_DIST_DIR ?? ".next") {
  const { fixed, patterns } = readRoutes(path.join(repoRoot, distDir, "routes-manifest.json"));
  return (pathname) => {
    if (fixed.has(pathname)) return pathname;
    if (pathname.startsWith("/_next/")) return "/_next";
    return patterns.find(({ regex }) => regex.test(pathname))?.page ?? "other";
  };
}

/** @param {string} file */
function readRoutes(file) {
  // While pages are compiled as they change there is no list.
  if (!fs.existsSync(file)) return { fixed: new Set(), patterns: [] };
  /** @typedef {{ page: string, regex: string }} Route */
  /** @type {{ staticRoutes: Route[], dynamicRoutes: Route[] }} */
  const { staticRoutes, dynamicRoutes } = JSON.parse(fs.readFileSync(file, "utf8"));
  return {
    fixed: new Set(staticRoutes.map(({ page }) => page)),
    patterns: dynamicRoutes.map(({ page, regex }) => ({ page, regex: new RegExp(regex) })),
  };
}
