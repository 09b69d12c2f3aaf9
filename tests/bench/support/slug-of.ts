import { database } from "@/lib/db/client";

/** The part of the address that names a team. */
export async function slugOf(teamId: number): Promise<string> {
  const { slug } = await database().team.findUniqueOrThrow({ where: { id: teamId } });
  return slug;
}
