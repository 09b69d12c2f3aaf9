import type { TeamRole } from "@/lib/cards/people/roles";

/** The team that a page belongs to, as far as its frame needs it. */
export type FrameTeam = { name: string; slug: string; role: TeamRole };

/** Asks for the dialog of keys. */
export const keysEvent = "walltime:keys";
