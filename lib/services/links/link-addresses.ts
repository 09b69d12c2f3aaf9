import "server-only";
import { slugOfLink } from "@/lib/cards/links/link-address";
import { linkTarget } from "@/lib/cards/links/link-targets";

/** The whole address of a link, under which somebody without an account opens it. */
export function linkAddress(target: string, link: string, base: URL): string {
  const { kind, routes } = linkTarget(target) ?? { kind: "page", routes: [] };
  if (kind === "feed") {
    return new URL((routes[0] ?? "/").replace("*", slugOfLink(link)), base).href;
  }
  return new URL(`/${kind === "embed" ? "embed" : "s"}/${link}`, base).href;
}
