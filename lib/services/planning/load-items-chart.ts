import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { ItemCells, ItemPoints, ItemsChartData } from "@/lib/charts/items/items-chart-data";
import type { DayRange } from "@/lib/charts/items/zoom-range";
import { toIsoDay } from "@/lib/dates/day";
import {
  findReleaseCells,
  findRollingCells,
  getReleaseBounds,
  type ReleaseCell,
} from "@/lib/db/release-cells";
import { findReleasedPoints } from "@/lib/db/released-points";
import type { SlaGroup, SlaGrouping } from "@/lib/metrics/sla-table";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";
import { resolveFilter } from "@/lib/services/planning/resolve-filter";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/** More dots than this no screen shows apart. */
const maxDots = 5_000;
const maxColumns = 280;

export type ItemsChartRequest = {
  window: number;
  /** The days in view; all if absent */
  view: DayRange | null;
  /** Whose SLA a card is over: that of its type, its size, or both */
  by: SlaGrouping;
};

/**
 * What the chart of all items draws, as JSON that is written once for all who ask: figures of all
 * filtered cards, and those in view one by one, or counted together where there are more than a
 * screen can show. Definition: METRICS section 4.
 */
export async function loadItemsChartText(
  context: ServiceContext,
  filter: CardFilter,
  request: ItemsChartRequest,
): Promise<string> {
  const team = await loadTeam(context);
  const key = `items-chart-text:${team.today}:${JSON.stringify([filter, request])}`;
  return rememberForRevision(team, key, async () =>
    JSON.stringify(await workOut({ ...context, team }, team, filter, request)),
  );
}

async function workOut(
  context: ServiceContext,
  team: LoadedTeam,
  filter: CardFilter,
  { window, view, by }: ItemsChartRequest,
): Promise<ItemsChartData> {
  const { scope, asOf } = await resolveFilter(team, filter);
  const [{ total, ruleText, rows: types }, { rows: groups }, all] = await Promise.all([
    loadSlaTable(context, "type", filter),
    loadSlaTable(context, by, filter),
    getReleaseBounds(team.id, scope),
  ]);
  const { items, mean, sd, sla, wholeDays, over, max, median, p85, p95 } = total;
  const hasSpread = mean !== null && sd !== null;
  const bounds = all.from === null || all.to === null ? null : { from: all.from, to: all.to };
  const figures = {
    items,
    mean,
    sd,
    upper: hasSpread ? mean + sd : null,
    lower: hasSpread ? Math.max(0, mean - sd) : null,
    sla,
    wholeDays,
    percentiles: { p50: median, p85, p95 },
    over,
    longest: max ?? 0,
    ruleText,
    measure: filter.measure ?? "cycle",
    dayCount: team.dayCount,
    rollingWindow: window,
    asOf: toIsoDay(asOf),
    types: team.types.map(({ name, kind }) => ({ name, kind })),
    sizes: team.sizes.map(({ name }) => name),
    bounds,
  };
  if (bounds === null) {
    return {
      ...figures,
      rolling: { day: [], mean: [], sd: [] },
      points: emptyPoints(),
      cells: null,
    };
  }
  const shown = view ?? bounds;
  const inView = view
    ? {
        ...scope,
        from: Math.max(view.from, scope.from ?? view.from),
        to: Math.min(view.to, scope.to ?? view.to),
      }
    : scope;
  const count = view ? (await getReleaseBounds(team.id, inView)).items : all.items;
  const single = count <= maxDots;
  const width = single ? 1 : Math.ceil((shown.to - shown.from + 1) / maxColumns);
  const cut = { ...shown, width };
  const [rolling, points, cells] = await Promise.all([
    findRollingCells(team.id, scope, window, cut),
    single ? findReleasedPoints(team.id, inView) : null,
    single ? null : findReleaseCells(team.id, inView, cut),
  ]);
  return {
    ...figures,
    rolling: {
      day: rolling.map((row) => row.day),
      mean: rolling.map((row) => rounded(row.mean)),
      sd: rolling.map((row) => rounded(row.sd)),
    },
    points: points && toPoints(team, points, groups),
    cells: cells && toCells(team, cells, width, types),
  };
}

/** Far finer than a pixel, and a third of the bytes. */
function rounded(days: number): number {
  return Math.round(days * 1000) / 1000;
}

function emptyPoints(): ItemPoints {
  return { number: [], title: [], type: [], size: [], released: [], days: [], over: [] };
}

function toPoints(
  team: LoadedTeam,
  rows: Awaited<ReturnType<typeof findReleasedPoints>>,
  groups: readonly SlaGroup[],
): ItemPoints {
  const limitOf = limits(team, groups);
  const typePlaces = new Map(team.types.map((type, place) => [type.id, place]));
  const sizePlaces = new Map(team.sizes.map((size, place) => [size.id, place]));
  return {
    number: rows.map((row) => row.number),
    title: rows.map((row) => row.title),
    type: rows.map((row) => typePlaces.get(row.typeId) ?? 0),
    size: rows.map((row) => (row.sizeId === null ? null : (sizePlaces.get(row.sizeId) ?? null))),
    released: rows.map((row) => row.released),
    days: rows.map((row) => row.days),
    over: rows.map((row) => (row.days > limitOf(row.typeId, row.sizeId) ? 1 : 0)),
  };
}

/** The SLA in whole days by which a card is over or not; none where its group has too little data. */
function limits(team: LoadedTeam, groups: readonly SlaGroup[]) {
  const typeNames = new Map(team.types.map(({ id, name }) => [id, name]));
  const sizeNames = new Map(team.sizes.map(({ id, name }) => [id, name]));
  const key = (type: string | undefined, size: string | null | undefined) =>
    JSON.stringify([type ?? null, size === undefined ? 0 : size]);
  const known = new Map(groups.map((row) => [key(row.type, row.size), row.wholeDays]));
  const [first] = groups;
  return (typeId: number, sizeId: number | null): number => {
    const type = first?.type === undefined ? undefined : typeNames.get(typeId);
    const size =
      first?.size === undefined ? undefined : sizeId === null ? null : sizeNames.get(sizeId);
    return known.get(key(type, size)) ?? Number.POSITIVE_INFINITY;
  };
}

function toCells(
  team: LoadedTeam,
  rows: ReleaseCell[],
  width: number,
  types: readonly SlaGroup[],
): ItemCells {
  const limitOf = limits(team, types);
  const kindOf = new Map(team.types.map((type) => [type.id, type.kind]));
  const places = new Map<string, number>();
  const cells: ItemCells = {
    width,
    ...{ from: [], days: [], feature: [], support: [], hidden: [], over: [] },
  };
  for (const { from, days, typeId, count } of rows) {
    const key = `${from}:${days}`;
    let place = places.get(key);
    if (place === undefined) {
      place = cells.from.length;
      places.set(key, place);
      cells.from.push(from);
      cells.days.push(days);
      for (const column of ["feature", "support", "hidden", "over"] as const) cells[column].push(0);
    }
    const counts = cells[kindOf.get(typeId) ?? "hidden"];
    counts[place] = (counts[place] ?? 0) + count;
    if (days > limitOf(typeId, null)) cells.over[place] = (cells.over[place] ?? 0) + count;
  }
  return cells;
}
