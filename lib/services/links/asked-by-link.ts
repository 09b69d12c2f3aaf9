import "server-only";
import { readerSight } from "@/lib/db/reader-sight";

/** Whether the request under way is of a link's page, rather than of somebody in the team. */
export function isAskedByLink(): boolean {
  return readerSight() !== undefined;
}
