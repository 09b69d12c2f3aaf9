import { isAtLeast, type TeamRole } from "@/lib/cards/people/roles";

type KindOfThing = {
  label: string;
  /** As records of changes name them */
  entities: readonly string[];
  /** Who may read it; every member by default */
  needs?: TeamRole;
};

/** What a change can be of, in the order of the filter: the one list that every history reads. */
const kinds = {
  cards: { label: "Cards", entities: ["card", "spells", "quality-mark"] },
  people: { label: "People on cards", entities: ["card_people"] },
  team: { label: "Name, rule and archive", entities: ["team"] },
  days: { label: "Working days and holidays", entities: ["calendar"] },
  lists: { label: "Types, sizes and streams", entities: ["type", "size", "stream"] },
  names: { label: "Clients and classes of service", entities: ["client", "class_of_service"] },
  "marked-days": { label: "Marked days", entities: ["marked_day"] },
  "head-counts": { label: "Head counts", entities: ["head_count"] },
  views: { label: "Saved views and mappings", entities: ["view", "import-mapping"] },
  deliveries: { label: "Deliveries", entities: ["delivery"] },
  rota: { label: "Support rota", entities: ["rota_person", "rota_week"] },
  costs: { label: "Costs", entities: ["day_rate", "budget", "currency"], needs: "owner" },
  links: { label: "Links to share", entities: ["share_link"], needs: "owner" },
  alerts: { label: "Alerts", entities: ["alert"], needs: "owner" },
  members: {
    label: "Members and tokens",
    entities: ["member", "invitation", "api_token"],
    needs: "owner",
  },
} as const satisfies Record<string, KindOfThing>;

export type HistoryKind = keyof typeof kinds;

export const historyKindList: Readonly<Record<HistoryKind, KindOfThing>> = kinds;
export const historyKinds = Object.keys(kinds) as [HistoryKind, ...HistoryKind[]];

/** The kinds that the settings change. */
export const settingsKinds: readonly HistoryKind[] = [
  ...(["team", "days", "lists", "names", "marked-days", "head-counts"] as const),
];

/** The kinds whose history somebody with a role may read. */
export function readableKinds(role: TeamRole): HistoryKind[] {
  return historyKinds.filter((kind) => isAtLeast(role, historyKindList[kind].needs ?? "viewer"));
}

/** What a history can be asked for: one kind, or all that settings change. */
export const askedKinds = ["settings", ...historyKinds] as const;
export type AskedKind = (typeof askedKinds)[number];

/** The kinds that are asked for. */
export function kindsAsked(asked: readonly AskedKind[]): HistoryKind[] {
  return asked.flatMap((kind) => (kind === "settings" ? settingsKinds : [kind]));
}

/** What records of changes call the things of some kinds. */
export function entitiesOf(some: readonly HistoryKind[]): string[] {
  return some.flatMap((kind) => historyKindList[kind].entities);
}
