import { targetsOfPage } from "@/lib/cards/links/link-targets";

/** Where a link to a page of the team is made, with the filters that it has now; null where none leads to it. */
export function shareHref(home: string, path: string, query: string): string | null {
  if (path !== home && !path.startsWith(`${home}/`)) return null;
  const page = path.slice(home.length);
  const number = /\/(\d{1,9})$/.exec(page)?.[1];
  const [target] = targetsOfPage(number ? page.replace(/\d+$/, "*") : page, "page");
  if (target === undefined) return null;
  const asked = new URLSearchParams({
    share: target,
    ...(number && { item: number }),
    ...(query && { with: query }),
  });
  return `${home}/settings/links?${asked}`;
}
