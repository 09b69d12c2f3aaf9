import { type TeamPageEntry, teamPages } from "@/components/frame/team-pages";

export type Crumb = { label: string; href: string };

/**
 * The way from a team's planning page to a page below it: one crumb for each part of the address
 * that is a page, the page itself last. A page that the list does not know gets its own words.
 */
export function crumbsOf(home: string, path: string): Crumb[] {
  const parts = path.startsWith(`${home}/`) ? path.slice(home.length + 1).split("/") : [];
  const crumbs: Crumb[] = [];
  for (let count = 1; count <= parts.length; count += 1) {
    const asked = parts.slice(0, count);
    const entries = teamPages.filter((page) => isPage(page, asked));
    const entry = entries.find(({ path }) => !path.endsWith("*")) ?? entries[0];
    if (entry ? entry.label === null : count < parts.length) continue;
    const last = decodeURIComponent(asked.at(-1) ?? "");
    const label = entry?.label?.replace("*", last) ?? inWords(last);
    crumbs.push({ label, href: `${home}/${asked.join("/")}` });
  }
  return crumbs;
}

function isPage({ path }: TeamPageEntry, asked: string[]): boolean {
  const parts = path.split("/").slice(1);
  return (
    parts.length === asked.length &&
    parts.every((part, index) => part === "*" || part === asked[index])
  );
}

/** "data-quality" becomes "Data quality". */
function inWords(part: string): string {
  const words = part.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
