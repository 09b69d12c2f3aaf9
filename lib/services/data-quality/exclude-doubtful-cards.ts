import "server-only";
import type { QualityPoint } from "@/lib/cards/team/quality-points";
import type { IsoDay } from "@/lib/dates/day";
import type { Source } from "@/lib/db/write-team";
import { bulkEditCards } from "@/lib/services/cards/bulk-edit-cards";
import { findDoubtfulNumbers } from "@/lib/services/data-quality/load-data-quality";
import type { ServiceContext } from "@/lib/services/team/service-context";

export type DoubtfulChoice = {
  point: QualityPoint;
  importId: number | null;
  /** The chosen cards; all that the point finds where it is null */
  numbers: readonly number[] | null;
  /** Of all, only those released on this day */
  released?: IsoDay | null;
  reason: string;
};

/**
 * Leaves doubtful cards out of all figures, with a reason: one change, which one undo takes back.
 * A 422 Problem where no card is chosen.
 */
export async function excludeDoubtfulCards(
  context: ServiceContext & { source: Source },
  { point, importId, numbers, released, reason }: DoubtfulChoice,
): Promise<{ changed: number; revision: number }> {
  const chosen = numbers ?? (await findDoubtfulNumbers(context, point, importId, released));
  return bulkEditCards(context, chosen, { excludedReason: reason });
}
