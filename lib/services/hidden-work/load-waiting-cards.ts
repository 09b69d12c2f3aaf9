import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { WaitingGroup } from "@/lib/charts/hidden-work/waiting-group";
import {
  type BlockedEpisode,
  loadBlockers,
  loadStreamCards,
  type StreamCard,
} from "@/lib/services/hidden-work/load-waiting";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** Times of being blocked, or cards with their days in a stream. */
export type WaitingCards =
  | { blocked: BlockedEpisode[]; inStream: null }
  | { blocked: null; inStream: StreamCard[] };

/** The cards behind one reason, stream or type of what was blocked, or behind one stream's days. */
export async function loadWaitingCards(
  context: ServiceContext,
  filter: CardFilter,
  { of, name }: WaitingGroup,
): Promise<WaitingCards> {
  if (of === "in-stream") {
    return { blocked: null, inStream: await loadStreamCards(context, filter, name) };
  }
  const { episodes } = await loadBlockers(context, filter);
  return { blocked: episodes.filter((one) => one[of] === name), inStream: null };
}
