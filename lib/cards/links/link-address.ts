import { unsizedWord } from "@/lib/cards/fields/unsized-word";
import { filterNames } from "@/lib/cards/filter/filter-list";
import { linkTarget } from "@/lib/cards/links/link-targets";

/** What stands in place of a team's name in the addresses that a link's page asks. */
const mark = "~";

/** How a team is called in the addresses of a link's page, so that they lead to what the link shows. */
export function slugOfLink(secret: string): string {
  return `${mark}${secret}`;
}

/** What files made for a team are named after: its name in addresses, unless that is a link's secret. */
export function fileNameOf(slug: string): string {
  return slug.startsWith(mark) ? "walltime" : slug;
}

/** The link in the address of a page that it shows, or of a chart; null for any other address. */
export function linkOfPage(address: string | null): string | null {
  return secretAt(address, /^\/(?:s|embed)\/([^/]+)$/);
}

/** The link in the address of a route that a link's page asks; null for any other address. */
export function linkOfRoute(address: string): string | null {
  return secretAt(address, /^\/(?:t|api\/v1\/teams)\/~([^/]+)\//);
}

function secretAt(address: string | null, pattern: RegExp): string | null {
  const [path = ""] = address?.split("?", 1) ?? [];
  try {
    return pattern.exec(decodeURIComponent(path))?.[1] ?? null;
  } catch {
    return null;
  }
}

/** Days and the rule narrow what is shown already; the others would tell what is hidden. */
const free = new Set<string>(["from", "to", "asOf", "rule", "measure"]);

/** Whether a link to a target, with these filters, is for this address of a route. */
export function isOfLink(
  { target, query }: { target: string; query: string },
  { pathname, searchParams }: { pathname: string; searchParams: URLSearchParams },
): boolean {
  const routes = linkTarget(target)?.routes ?? [];
  const asked = pathname.split("/");
  const isRoute = routes.some((route) => {
    const parts = route.split("/");
    return (
      parts.length === asked.length &&
      parts.every((part, place) => part === "*" || part === asked[place])
    );
  });
  return isRoute && hasSameFilters(new URLSearchParams(query), searchParams);
}

function hasSameFilters(own: URLSearchParams, asked: URLSearchParams): boolean {
  return filterNames.every((name) => {
    const values = valuesOf(own, name);
    if (values.length === 0 && free.has(name)) return true;
    const others = valuesOf(asked, name);
    return values.length === others.length && values.every((one, place) => one === others[place]);
  });
}

/** Blank parts say nothing, but for a blank size: cards without one. */
function valuesOf(query: URLSearchParams, name: string): string[] {
  const values = query.getAll(name);
  const said = name === "size" ? values.map((value) => value || unsizedWord) : values;
  return said.filter(Boolean).sort();
}
