import type { LinkSight } from "@/lib/cards/links/link-sight";

/** A page of a team, one chart for another site's page, or a feed for a calendar program. */
export type LinkKind = "page" | "embed" | "feed";

export type LinkTarget = {
  kind: LinkKind;
  label: string;
  /** The page of the team that it is made on, below the team's address; `*` is a number */
  page: string;
  /** The routes that it needs, `*` for the team; nothing else of the team answers a link */
  routes: readonly string[];
  /** What must be ticked for there to be anything to see */
  needs?: readonly (keyof LinkSight)[];
};

const revision = "/t/*/revision";
const items = "/t/*/items";
const tileEvidence = "/t/*/tile-evidence";

/** Everything that a link can lead to, by the key that is stored with it: the one list of them. */
export const linkTargets = {
  planning: {
    kind: "page",
    label: "Planning",
    page: "",
    routes: [
      ...[revision, items, tileEvidence, "/t/*/sla.xlsx"],
      ...["/api/v1/teams/*/sla.csv", "/api/v1/teams/*/sla.md"],
      "/api/v1/teams/*/committed-to-done.csv",
    ],
  },
  sla: {
    kind: "page",
    label: "SLA",
    page: "/sla",
    routes: [
      ...[revision, "/t/*/sla/evidence.xlsx", "/t/*/sla/quotes.csv"],
      ...["/t/*/sla/backtest.csv", "/t/*/sla/rules.csv"],
    ],
  },
  "hidden-work": {
    kind: "page",
    label: "Hidden work",
    page: "/hidden-work",
    routes: [revision, "/t/*/hidden-work/*"],
  },
  forecast: { kind: "page", label: "Forecast", page: "/forecast", routes: [revision] },
  wall: {
    kind: "page",
    label: "Wall",
    page: "/wall",
    routes: [revision, "/t/*/wall/changes", "/api/v1/teams/*/events"],
  },
  "stand-up": {
    kind: "page",
    label: "Stand-up",
    page: "/stand-up",
    routes: [revision, "/api/v1/teams/*/events"],
  },
  deliveries: { kind: "page", label: "Deliveries", page: "/deliveries", routes: [revision] },
  delivery: { kind: "page", label: "Delivery", page: "/deliveries/*", routes: [revision] },
  cost: {
    kind: "page",
    label: "Client cost",
    page: "/cost",
    routes: [revision, "/api/v1/teams/*/costs.csv", "/api/v1/teams/*/costs.xlsx"],
    needs: ["clients", "costs"],
  },
  "sla-tiles": {
    kind: "embed",
    label: "SLA by type or size",
    page: "",
    routes: [revision, tileEvidence],
  },
  "sla-table": { kind: "embed", label: "SLA table", page: "", routes: [revision] },
  items: { kind: "embed", label: "Every released item", page: "", routes: [revision, items] },
  sizes: { kind: "embed", label: "Days by size", page: "", routes: [revision] },
  "work-mix": { kind: "embed", label: "Work mix", page: "", routes: [revision] },
  aging: {
    kind: "embed",
    label: "Ageing of cards in progress",
    page: "/stand-up",
    routes: [revision],
  },
  "when-done": {
    kind: "embed",
    label: "When the next cards are done",
    page: "/forecast",
    routes: [revision],
  },
  "rota.ics": {
    kind: "feed",
    label: "Support rota",
    page: "/rota",
    routes: ["/api/v1/teams/*/rota.ics"],
  },
  "sla-due.ics": {
    kind: "feed",
    label: "SLA dates",
    page: "/stand-up",
    routes: ["/api/v1/teams/*/sla-due.ics"],
  },
} as const satisfies Readonly<Record<string, LinkTarget>>;

export type LinkTargetKey = keyof typeof linkTargets;

export const linkTargetKeys = Object.keys(linkTargets) as LinkTargetKey[];

/** What a key stands for; null for one that nothing has. */
export function linkTarget(key: string): LinkTarget | null {
  return Object.hasOwn(linkTargets, key) ? linkTargets[key as LinkTargetKey] : null;
}

/** What can be shared of a page of the team, the page itself first. */
export function targetsOfPage(page: string, kind: LinkKind): LinkTargetKey[] {
  return linkTargetKeys.filter(
    (key) => linkTargets[key].kind === kind && linkTargets[key].page === page,
  );
}
