import { type Query, readFilter } from "@/app/t/[team]/read-filter";
import type { LinkChoice } from "@/components/links/link-form";
import { filterWords } from "@/lib/cards/filter/filter-words";
import { linkQuery } from "@/lib/cards/links/link-query";
import { sightParts, sightWords } from "@/lib/cards/links/link-sight";
import {
  type LinkTargetKey,
  linkTarget,
  linkTargetKeys,
  linkTargets,
} from "@/lib/cards/links/link-targets";
import type { ShownLink } from "@/lib/cards/links/shown-link";
import { dayInZone } from "@/lib/dates/day-in-zone";
import { showDay } from "@/lib/dates/show-day";
import type { loadShareLinks } from "@/lib/services/links/manage-share-links";

type Row = Awaited<ReturnType<typeof loadShareLinks>>[number];

/** What the address of the page says is to be shared; the planning page where it says nothing. */
export function choiceOf(query: Query, mayShowCosts: boolean): LinkChoice {
  const text = (name: string) => {
    const value = query[name];
    return typeof value === "string" ? value : "";
  };
  const asked = linkTargetKeys.find((key) => key === text("share")) ?? "planning";
  const { kind, page } = linkTargets[asked];
  const item = /^\d{1,9}$/.test(text("item")) ? text("item") : "";
  const needsItem = (key: LinkTargetKey) => linkTargets[key].page.endsWith("*");
  const isPossible = !needsItem(asked) || item !== "";
  return {
    kind,
    target: isPossible ? asked : "planning",
    targets: linkTargetKeys
      .filter((key) => linkTargets[key].kind === kind)
      .filter((key) => (needsItem(key) ? key === asked && isPossible : item === ""))
      .map((key) => ({ value: key, label: labelOf(key, item) })),
    item: page.endsWith("*") ? item : "",
    query: text("with"),
    filters: wordsOf(text("with")),
    mayShowCosts,
  };
}

/** A link as the page shows it, with days as they are in the team's time zone. */
export function shownLink(link: Row, timeZone: string): ShownLink {
  const day = (at: Date) => showDay(dayInZone(at, timeZone));
  const { kind } = linkTarget(link.target) ?? { kind: "page" };
  const filters = wordsOf(link.query);
  const shows = sightParts.filter(
    (part) =>
      ({ clients: link.showsClients, notes: link.showsNotes, costs: link.showsCosts })[part],
  );
  const terms = [
    filters,
    shows.length > 0 ? `shows ${shows.map((part) => sightWords[part]).join(" and ")}` : "",
    link.origins.length > 0 ? `on ${link.origins.join(", ")}` : "",
    link.hasPassword ? "with a password" : "",
    link.expiresAt ? `valid until ${day(link.expiresAt)}` : "",
  ];
  const opened = link.uses === 1 ? "opened once" : `opened ${link.uses} times`;
  const label = labelOf(link.target, link.item === null ? "" : String(link.item));
  return {
    id: link.id,
    kind,
    what: link.note ? `${label}, for ${link.note}` : label,
    terms: terms.filter((term) => term !== ""),
    use: `made by ${link.createdBy} on ${day(link.createdAt)} · ${
      link.lastUsedAt ? `${opened}, last on ${day(link.lastUsedAt)}` : "never opened"
    }`,
  };
}

function labelOf(key: string, item: string): string {
  const target = linkTarget(key);
  const label = item === "" ? target?.label : `${target?.label} ${item}`;
  const what = { page: "", embed: "Chart: ", feed: "Calendar: " }[target?.kind ?? "page"];
  return `${what}${label ?? key}`;
}

/** The filters of an address in words; nothing where there are none. */
function wordsOf(text: string): string {
  const { filter } = readFilter(linkQuery(text));
  return filterWords(filter)
    .filter(([, names]) => names !== "all")
    .map(([name, names]) => `${name}: ${names}`)
    .join(" · ");
}
