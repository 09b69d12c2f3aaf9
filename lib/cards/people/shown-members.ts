import type { TeamRole } from "@/lib/cards/people/roles";

/** A member as the members page shows them. */
export type ShownMember = {
  userId: string;
  name: string;
  email: string;
  role: TeamRole;
  /** Whether the role follows their groups at the provider */
  isByGroups: boolean;
  isYou: boolean;
};

/** An invitation that can still be used. */
export type ShownInvitation = { id: number; role: TeamRole; note: string | null; until: string };

/** A token that still opens the team. */
export type ShownToken = {
  id: number;
  name: string;
  canWrite: boolean;
  owner: string;
  lastUsed: string | null;
};
