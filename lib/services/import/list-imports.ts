import "server-only";
import { requireRole } from "@/lib/cards/people/actor";
import { findImports, type ImportRow } from "@/lib/db/imports";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** A team's imports, the latest first. */
export async function listImports(context: ServiceContext): Promise<ImportRow[]> {
  requireRole(context, "viewer");
  return findImports(context.teamId);
}
