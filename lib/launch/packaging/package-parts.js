import fs from "node:fs";
import path from "node:path";
import { repoRoot } from "../repo-root.js";

/** What a running Walltime reads beside its modules. */
const places = [
  ...[".next", "public", "lib/launch", "prisma/schema.prisma", "prisma/migrations"],
  ...["next.config.js", "package-lock.json"],
  ...["README.md", "CHANGELOG.md", "LICENSE", "SECURITY.md"],
];

/** Of no use to who only runs Walltime: what builds and tests it. */
const left = [
  ...[".next/cache", ".next/trace", ".next/trace-build", ".next/types", ".next/dev"],
  ...[".next/diagnostics", ".next/lock", "lib/launch/testing", "lib/launch/packaging"],
];

/** Compiles pages and shrinks pictures: pages are compiled already, and no picture is shrunk. */
const unneeded = /^node_modules\/(?:@next\/swc-|@img\/|sharp$)/;

/**
 * The files and folders of a package, relative to the checkout: what is built, what starts it, and the
 * modules that package-lock.json does not keep for development alone.
 * @returns {{ places: string[], isLeft: (place: string) => boolean }}
 */
export function packageParts() {
  const { packages } = JSON.parse(
    fs.readFileSync(path.join(repoRoot, "package-lock.json"), "utf8"),
  );
  const modules = Object.entries(packages)
    .filter(([place, found]) => place !== "" && !isForDevelopment(found) && !unneeded.test(place))
    .map(([place]) => place)
    .filter((place) => fs.existsSync(path.join(repoRoot, place, "package.json")));
  const outermost = new Set(modules);
  const developed = new Set(
    Object.entries(packages)
      .filter(([, found]) => isForDevelopment(found))
      .map(([place]) => place),
  );
  return {
    // One inside another comes along with it.
    places: [...places, ...modules.filter((place) => !isInside(place, outermost))],
    isLeft: (place) => left.includes(place) || developed.has(place),
  };
}

/** The package.json of a package: no tools of development, only what can be run. */
export function packageManifest() {
  const { name, version, license, type, engines, dependencies } = JSON.parse(
    fs.readFileSync(path.join(repoRoot, "package.json"), "utf8"),
  );
  const scripts = {
    start: "node lib/launch/start.js",
    backup: "node lib/launch/backup.js",
    restore: "node lib/launch/restore.js",
  };
  return { name, version, license, private: true, type, engines, scripts, dependencies };
}

/**
 * Needed by nothing that runs, or as a companion that may be absent (Prisma's command, TypeScript).
 * @param {{ dev?: boolean, devOptional?: boolean }} found
 */
function isForDevelopment({ dev = false, devOptional = false }) {
  return dev || devOptional;
}

/** @param {string} place @param {Set<string>} others */
function isInside(place, others) {
  const parts = place.split("/node_modules/");
  for (let end = 1; end < parts.length; end += 1) {
    if (others.has(parts.slice(0, end).join("/node_modules/"))) return true;
  }
  return false;
}
