import "server-only";
import type { ChangePlace } from "@/lib/cards/history/change-place";
import type { Actor } from "@/lib/cards/people/actor";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

/** By what a request that is sent again is known. */
export type Repeatable = {
  /** What was done with this key is not done again: it gets the first answer */
  idempotencyKey?: string | undefined;
  /** What was typed into the form that was sent; the same key with something else typed is refused */
  typed?: Readonly<Record<string, unknown>> | undefined;
};

/** Who asks, about which team, and from which part of the screen; `now` stands still in tests. */
export type ServiceContext = Repeatable & {
  actor: Actor;
  teamId: number;
  place?: ChangePlace | undefined;
  now?: Date | undefined;
  /** The team as a page that only reads has loaded it already, so that its parts need not again */
  team?: LoadedTeam;
};
