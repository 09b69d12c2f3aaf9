import "server-only";
import type { ListedCard } from "@/lib/cards/lists/listed-card";
import {
  type QualityFinding,
  type QualityPoint,
  qualityPoints,
} from "@/lib/cards/team/quality-points";
import { type IsoDay, toDayNumber } from "@/lib/dates/day";
import {
  countQualityCards,
  findFloods,
  findQualityNumbers,
  findQualityRows,
  type QualityRow,
} from "@/lib/db/quality-cards";
import { countMarks } from "@/lib/db/quality-marks";
import { findDoubtful, type QualityFacts } from "@/lib/services/data-quality/find-doubtful-cards";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import { rowNames } from "@/lib/services/team/row-names";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

export type DataQuality = {
  /** Cards that were looked at: those in figures, of the team or of one import */
  lookedAt: number;
  points: {
    point: QualityPoint;
    cards: number;
    /** Cards that somebody marked as right on it, which are not listed */
    right: number;
  }[];
  /** The days behind "closed in bulk", with how many of these cards were released on each */
  floods: { day: IsoDay; cards: number }[];
  /** What the points are measured against, for their explanations */
  usualReleases: number | null;
  floodFence: number;
};

type DoubtfulCard = ListedCard & { finding: QualityFinding };

export type DoubtfulCards = {
  cards: DoubtfulCard[];
  matching: number;
  page: number;
  pages: number;
};

const cardsPerPage = 50;

/**
 * What is doubtful about a team's record, or about the cards that one import made, point by point.
 * Each point's definition stands in lib/metrics/quality-rules; excluded cards are not looked at.
 */
export async function loadDataQuality(
  context: ServiceContext,
  importId: number | null = null,
): Promise<DataQuality> {
  const team = await loadTeam(context);
  return rememberForRevision(team, `quality:${team.today}:${importId}`, async () => {
    const facts = await findDoubtful(team);
    const scope = { teamId: team.id, importId };
    const [counts, marks, floods] = await Promise.all([
      countQualityCards(scope, facts.sets),
      countMarks(team.id, importId),
      findFloods(scope, facts.sets),
    ]);
    const right = new Map(marks.map((one) => [one.point, one.cards]));
    return {
      lookedAt: counts["looked-at"],
      points: qualityPoints.map((point) => ({
        point,
        cards: counts[point],
        right: right.get(point) ?? 0,
      })),
      floods,
      usualReleases: facts.usualReleases,
      floodFence: facts.floodFence,
    };
  });
}

/** A page of the cards behind a point, each with what it is measured against. */
export async function loadDoubtfulCards(
  context: ServiceContext,
  point: QualityPoint,
  { importId = null, page: asked = 1 }: { importId?: number | null; page?: number } = {},
): Promise<DoubtfulCards> {
  const team = await loadTeam(context);
  const facts = await findDoubtful(team);
  const quality = await loadDataQuality(context, importId);
  const matching = quality.points.find((one) => one.point === point)?.cards ?? 0;
  const pages = Math.max(1, Math.ceil(matching / cardsPerPage));
  const page = Math.min(asked, pages);
  const rows = await findQualityRows({ teamId: team.id, importId }, facts.sets, point, {
    offset: (page - 1) * cardsPerPage,
    limit: cardsPerPage,
  });
  return { cards: rows.map((row) => asCard(team, facts, row)), matching, page, pages };
}

/** The numbers of all cards behind a point; of those released on one day, if given. */
export async function findDoubtfulNumbers(
  context: ServiceContext,
  point: QualityPoint,
  importId: number | null,
  released: IsoDay | null = null,
): Promise<number[]> {
  const team = await loadTeam(context);
  const { sets } = await findDoubtful(team);
  return findQualityNumbers({ teamId: team.id, importId }, sets, point, released);
}

function asCard(team: LoadedTeam, facts: QualityFacts, row: QualityRow): DoubtfulCard {
  const { typeId, sizeId, cycleDays, repeats, ...same } = row;
  const { stream, ...names } = rowNames(team, { typeId, sizeId });
  const open = facts.longOpen.get(row.number);
  const released = row.released === null ? null : toDayNumber(row.released);
  const flood = facts.floods.find(({ day }) => day === released);
  return {
    ...same,
    ...names,
    isExcluded: false,
    days: cycleDays ?? open?.ageDays ?? null,
    finding: {
      ...(flood && { releasedThatDay: flood.count }),
      ...open,
      usualDays: facts.usualDays.get(typeId) ?? undefined,
      ...(repeats !== null && { repeats }),
      itemsOfType: facts.itemsOfType.get(typeId) ?? 0,
    },
  };
}
