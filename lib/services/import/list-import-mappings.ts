import "server-only";
import { requireRole } from "@/lib/cards/people/actor";
import { findImportMappings, type ImportMappingRow } from "@/lib/db/import-mappings";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** A team's saved mappings, by name. */
export async function listImportMappings(context: ServiceContext): Promise<ImportMappingRow[]> {
  requireRole(context, "viewer");
  return findImportMappings(context.teamId);
}
