import "server-only";
import type { ChangePlace } from "@/lib/cards/history/change-place";
import type { Actor } from "@/lib/cards/people/actor";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

/** Who asks, about which team, from where on the screen; `now` stands still in tests. */
export type ServiceContext = {
  actor: Actor;
  teamId: number;
  place?: ChangePlace;
  now?: Date;
  /** The team as a page that only reads has loaded it already, so that its parts need not again */
  team?: LoadedTeam;
};
