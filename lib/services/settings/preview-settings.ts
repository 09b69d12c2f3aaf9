import "server-only";
import type { Kind } from "@/lib/cards/kinds";
import type {
  PreviewShare,
  SettingsPreview,
  SettingsPreviewRow,
} from "@/lib/cards/team/settings-preview";
import { dayInZone } from "@/lib/dates/day-in-zone";
import { createWorkCalendar } from "@/lib/dates/work-calendar";
import { countCardsByList, countCarriedNames } from "@/lib/db/card-names";
import type { NameListKey } from "@/lib/db/listed-names";
import { findReleaseDays, type ReleaseDays } from "@/lib/db/release-days";
import { type Histogram, mergeHistograms } from "@/lib/metrics/histogram";
import { slaFigures } from "@/lib/metrics/sla-figures";
import type { SlaRule } from "@/lib/metrics/sla-rule";
import { workOutMix } from "@/lib/services/planning/load-work-mix";
import type { CalendarChange } from "@/lib/services/settings/change-calendar";
import type { MergeableList } from "@/lib/services/settings/team-lists";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** An entry that goes, and what its cards get instead. */
export type PlannedRemoval = {
  list: MergeableList;
  id: number;
  replacement: number | "none" | null;
};

/** A change of settings that has not been made. */
export type PlannedChange = {
  calendar?: CalendarChange | undefined;
  /** Types with another name or kind, by their keys */
  types?: readonly { id: number | null; name: string; kind: Kind }[] | undefined;
  /** An entry that goes, and what its cards get instead */
  removed?: PlannedRemoval | undefined;
  /** A name that its cards would carry no more */
  renamed?: { list: NameListKey; from: string } | undefined;
};

/** How the SLA of each type, the shares of work and the cards would move. Writes nothing. */
export async function previewSettings(
  context: ServiceContext,
  { calendar = {}, types = [], removed, renamed }: PlannedChange,
): Promise<SettingsPreview> {
  const team = await loadTeam(context);
  const [days, cards] = await Promise.all([findReleaseDays(team.id), countCardsByList(team.id)]);
  const then = changedTeam(team, calendar, types);
  const by = removed?.list === "size" ? "size" : "type";
  const moves = removed?.list === by ? removed : null;
  const heirOf = (id: number | null) =>
    moves === null || moves.id !== id ? id : idOf(moves.replacement);
  const all = by === "type" ? then.types : then.sizes;
  const keyOf = (row: ReleaseDays) => (by === "type" ? row.typeId : row.sizeId);
  const groups = [...all, ...(by === "size" ? [{ id: null, name: "No size" }] : [])];
  const rows = groups.map(({ id, name }) =>
    previewRow(
      name,
      { team, rows: days.filter((row) => keyOf(row) === id) },
      moves?.id === id
        ? null
        : { team: then, rows: days.filter((row) => heirOf(keyOf(row)) === id) },
    ),
  );
  const whole = previewRow("All", { team, rows: days }, { team: then, rows: days });
  const heir = (id: number) => (removed?.list === "type" && id === removed.id ? heirOf(id) : id);
  const ofKind = team.types.filter(
    ({ id, kind }) => then.types.find((type) => type.id === heir(id))?.kind !== kind,
  );
  return {
    by,
    rows: [...rows, whole].filter(({ items, wouldBe }) => items > 0 || hasItems(wouldBe)),
    ...(await sharesOf(team, withHeirs(then, heir))),
    cardsChanged: days
      .filter(
        ({ committed, released }) =>
          then.calendar.cardDays(committed, released) !==
          team.calendar.cardDays(committed, released),
      )
      .reduce((sum, row) => sum + row.count, 0),
    cardsMoved: removed
      ? (cards[removed.list].get(removed.id) ?? 0)
      : await countCarrying(team.id, renamed),
    moved: removed?.list ?? renamed?.list.replaceAll("_", " ") ?? null,
    cardsOfKind: ofKind.reduce((sum, { id }) => sum + (cards.type.get(id) ?? 0), 0),
    dayCount: { now: team.dayCount, wouldBe: then.dayCount },
    today: {
      now: team.today,
      wouldBe: dayInZone(context.now ?? new Date(), then.timeZone),
    },
  };
}

async function countCarrying(teamId: number, renamed: PlannedChange["renamed"]): Promise<number> {
  if (renamed === undefined) return 0;
  const field = renamed.list === "client" ? "client" : "classOfService";
  const carried = await countCarriedNames(teamId, field);
  return carried.find(({ name }) => name === renamed.from)?.cards ?? 0;
}

function idOf(replacement: number | "none" | null): number | null {
  return typeof replacement === "number" ? replacement : null;
}

/** The team as it would be. */
function changedTeam(
  team: LoadedTeam,
  change: CalendarChange,
  types: NonNullable<PlannedChange["types"]>,
): LoadedTeam {
  const planned = new Map(types.map((type) => [type.id, type]));
  return {
    ...team,
    timeZone: change.timeZone ?? team.timeZone,
    dayCount: change.dayCount ?? team.dayCount,
    rule: change.rule ?? team.rule,
    types: team.types.map((type) => {
      const { name, kind } = planned.get(type.id) ?? type;
      return { ...type, name, kind };
    }),
    calendar: createWorkCalendar({
      dayCount: change.dayCount ?? team.dayCount,
      workingWeek: change.workingWeek ?? team.workingWeek,
      holidays: (change.holidays ?? team.holidays).map((holiday) => holiday.day),
    }),
  };
}

/** A type that goes counts as the one that its cards get: for shares of kinds it is the same. */
function withHeirs(team: LoadedTeam, heirOf: (id: number) => number | null): LoadedTeam {
  const kinds = new Map(team.types.map(({ id, kind }) => [id, kind]));
  return {
    ...team,
    types: team.types.map((type) => ({
      ...type,
      kind: kinds.get(heirOf(type.id) ?? type.id) ?? type.kind,
    })),
  };
}

type Group = { team: { calendar: LoadedTeam["calendar"]; rule: SlaRule }; rows: ReleaseDays[] };

function previewRow(name: string, was: Group, then: Group | null): SettingsPreviewRow {
  const now = figuresOf(was);
  return { name, items: now.items, now, wouldBe: then && figuresOf(then) };
}

function hasItems(figures: SettingsPreviewRow["wouldBe"]): boolean {
  return figures !== null && figures.mean !== null;
}

function figuresOf({ team, rows }: Group) {
  return slaFigures(histogram(rows, team.calendar.cardDays), team.rule);
}

function histogram(
  rows: ReleaseDays[],
  cardDays: (committed: number, released: number) => number,
): Histogram {
  return mergeHistograms(
    rows.map(({ committed, released, count }) => [cardDays(committed, released), count] as const),
  );
}

/** Which share of all days in progress is hidden work and support, now and then. */
async function sharesOf(
  team: LoadedTeam,
  changed: LoadedTeam,
): Promise<{ hidden: PreviewShare; support: PreviewShare }> {
  const [now, then] = await Promise.all([
    workOutMix(team, "month", {}),
    workOutMix(changed, "month", {}),
  ]);
  const share = (kind: Kind): PreviewShare => ({
    now: percent(now.total?.byKind[kind].daysShare),
    wouldBe: percent(then.total?.byKind[kind].daysShare),
  });
  return { hidden: share("hidden"), support: share("support") };
}

function percent(share: number | null | undefined): number | null {
  return share === null || share === undefined ? null : share * 100;
}
