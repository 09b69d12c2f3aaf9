import { isAtLeast, type TeamRole } from "@/lib/cards/people/roles";

export type TeamPageEntry = {
  /** Below the team's address; `*` stands for any one part, such as a card's number */
  path: string;
  /**
   * What links and breadcrumbs say; `*` is what the address has in its place. Null: a part of
   * addresses that is no page.
   */
  label: string | null;
  /** In the navigation of every page, in this order: in sight, or in the menu of the others */
  link?: "sight" | "more";
  /** Who has it; every member by default */
  needs?: TeamRole;
  /** Its outline while it is on its way; a form by default */
  shape?: PageShape;
};

export type PageShape = "figures" | "columns" | "rows" | "form";

/** The pages of a team: the one list that navigation, breadcrumbs and the command menu read. */
export const teamPages: readonly TeamPageEntry[] = [
  { path: "", label: "Planning", link: "sight", shape: "figures" },
  { path: "/sla", label: "SLA", link: "sight", shape: "figures" },
  { path: "/hidden-work", label: "Hidden work", link: "sight", shape: "figures" },
  { path: "/forecast", label: "Forecast", link: "sight", shape: "figures" },
  { path: "/wall", label: "Wall", link: "sight", shape: "columns" },
  { path: "/stand-up", label: "Stand-up", link: "sight", shape: "rows" },
  { path: "/cards", label: "Cards", link: "sight", shape: "rows" },
  { path: "/queue", label: "Queue session", link: "more", shape: "rows" },
  { path: "/batching", label: "Batching", link: "more", shape: "figures" },
  { path: "/cost", label: "Client cost", link: "more", shape: "figures", needs: "owner" },
  { path: "/rota", label: "Support rota", link: "more", shape: "rows" },
  { path: "/deliveries", label: "Deliveries", link: "more", shape: "rows" },
  { path: "/notes", label: "SLA notes", link: "more" },
  { path: "/import", label: "Import", link: "more", needs: "editor" },
  { path: "/alerts", label: "Alerts", link: "more" },
  { path: "/data-quality", label: "Data quality", link: "more", shape: "rows" },
  { path: "/history", label: "History", link: "more", shape: "rows" },
  { path: "/settings", label: "Settings", link: "more" },
  { path: "/cards/new", label: "Add a card", needs: "editor" },
  { path: "/cards/bin", label: "Bin", shape: "rows" },
  { path: "/cards/*", label: "#*" },
  { path: "/deliveries/*", label: "Delivery *", shape: "figures" },
  { path: "/import/*", label: "Check the file" },
  { path: "/import/past", label: null },
  { path: "/import/past/*", label: "Import *" },
  { path: "/in-progress", label: "Cards in progress", shape: "rows" },
  { path: "/settings/lists", label: "Types, sizes and other lists" },
  { path: "/settings/members", label: "Members" },
  { path: "/settings/links", label: "Links to share" },
  { path: "/settings/team", label: "Team" },
];

export type PageLink = { label: string; href: string; isMore: boolean };

/** The pages of a team that somebody with a role has. */
export function pagesFor(role: TeamRole): TeamPageEntry[] {
  return teamPages.filter(({ needs }) => needs === undefined || isAtLeast(role, needs));
}

/** The links that every page of a team has for somebody with a role. */
export function linkedPages(home: string, role: TeamRole): PageLink[] {
  return pagesFor(role).flatMap(({ path, label, link }) =>
    link && label !== null ? [{ label, href: `${home}${path}`, isMore: link === "more" }] : [],
  );
}

/** The outline of a page of the team at `home`. */
export function shapeOf(home: string, path: string): PageShape {
  return teamPages.find((page) => `${home}${page.path}` === path)?.shape ?? "form";
}
