import "server-only";
import type { loadShareLinks } from "@/lib/services/links/manage-share-links";

type Row = Awaited<ReturnType<typeof loadShareLinks>>[number];

/** A link as the API answers it; its address was answered once, when it was made. */
export function shareLinkBody(link: Row) {
  const { id, target, item, query, note, origins, createdBy, createdAt, expiresAt } = link;
  return {
    ...{ id, target, item, query, note, origins, createdBy, createdAt, expiresAt },
    ...{ clients: link.showsClients, notes: link.showsNotes, costs: link.showsCosts },
    ...{ hasPassword: link.hasPassword, uses: link.uses, lastUsedAt: link.lastUsedAt },
  };
}
