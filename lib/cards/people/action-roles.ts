import type { TeamRole } from "@/lib/cards/people/roles";

/** Changes of cards, the wall, the queue and what planning leaves behind. */
const byEditors = [
  "add-delivery",
  "block-card",
  "cancel-card",
  "commit-card",
  "create-card",
  "create-cards",
  "edit-card",
  "edit-cards",
  "edit-delivery",
  "edit-rota",
  "empty-bin",
  "import",
  "look-again",
  "make-link",
  "mark-right",
  "order-queue",
  "release-card",
  "remove-card",
  "remove-cards",
  "remove-delivery",
  "remove-import-mapping",
  "remove-view",
  "reopen-card",
  "restore-cards",
  "resume-alerts",
  "save-import-mapping",
  "save-view",
  "set-people",
  "unblock-card",
  "undo-change",
  "undo-import",
  "undo-rota",
  "undo-view",
  "add-marked-day",
  "edit-marked-day",
  "remove-marked-day",
] as const;

/** What every member does for themselves. */
const byMembers: ReadonlySet<string> = new Set([
  "create-token",
  "make-feed",
  "revoke-link",
  "revoke-token",
  "add-alert",
  "edit-alert",
  "remove-alert",
]);

const editors: ReadonlySet<string> = new Set(byEditors);

/** Who may make a change, by the word that history keeps for it: what is not listed is an owner's. */
export function roleForAction(action: string): TeamRole {
  if (byMembers.has(action)) return "viewer";
  return editors.has(action) ? "editor" : "owner";
}
