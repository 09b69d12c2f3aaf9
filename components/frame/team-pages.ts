export type TeamPageEntry = {
  /** Below the team's address; `*` stands for any one part, such as a card's number */
  path: string;
  /**
   * What links and breadcrumbs say; `*` is what the address has in its place. Null: a part of
   * addresses that is no page.
   */
  label: string | null;
  /** In the navigation of every page, in this order */
  isLinked?: boolean;
  /** Its outline while it is on its way; a form unless told */
  shape?: PageShape;
};

export type PageShape = "figures" | "columns" | "rows" | "form";

/** The pages of a team: the one list that navigation, breadcrumbs and the command menu read. */
export const teamPages: readonly TeamPageEntry[] = [
  { path: "", label: "Planning", isLinked: true, shape: "figures" },
  { path: "/sla", label: "SLA", isLinked: true, shape: "figures" },
  { path: "/hidden-work", label: "Hidden work", isLinked: true, shape: "figures" },
  { path: "/forecast", label: "Forecast", isLinked: true, shape: "figures" },
  { path: "/wall", label: "Wall", isLinked: true, shape: "columns" },
  { path: "/stand-up", label: "Stand-up", isLinked: true, shape: "rows" },
  { path: "/cards", label: "Cards", isLinked: true, shape: "rows" },
  { path: "/import", label: "Import", isLinked: true },
  { path: "/data-quality", label: "Data quality", isLinked: true, shape: "rows" },
  { path: "/settings", label: "Settings", isLinked: true },
  { path: "/batching", label: "Batching", shape: "figures" },
  { path: "/queue", label: "Queue session", shape: "rows" },
  { path: "/cards/new", label: "Add a card" },
  { path: "/cards/bin", label: "Bin", shape: "rows" },
  { path: "/cards/*", label: "#*" },
  { path: "/import/*", label: "Check the file" },
  { path: "/import/past", label: null },
  { path: "/import/past/*", label: "Import *" },
  { path: "/in-progress", label: "Cards in progress", shape: "rows" },
  { path: "/notes", label: "SLA notes" },
  { path: "/settings/lists", label: "Types, sizes and other lists" },
  { path: "/settings/team", label: "Team" },
];

/** The links that every page of a team has. */
export function linkedPages(home: string): { label: string; href: string }[] {
  return teamPages.flatMap(({ path, label, isLinked }) =>
    isLinked && label !== null ? [{ label, href: `${home}${path}` }] : [],
  );
}

/** The outline of a page of the team at `home`. */
export function shapeOf(home: string, path: string): PageShape {
  return teamPages.find((page) => `${home}${page.path}` === path)?.shape ?? "form";
}
