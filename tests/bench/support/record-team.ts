import { readFile } from "node:fs/promises";
import { localOwner } from "@/lib/cards/people/actor";
import { bytesSource } from "@/lib/files/file-source";
import { importCards } from "@/lib/services/import/import-cards";
import { importOptionsSchema } from "@/lib/services/import/import-options";
import { createTeam } from "@/lib/services/team/create-team";
import { createTeamWithCards } from "@/tests/bench/many-cards";
import { referenceDataMissing, referenceFile } from "@/tests/setup/reference-data";

/** A team with the published record; where that is not at hand, with as many made-up cards. */
export async function createRecordTeam(): Promise<{ teamId: number; what: string }> {
  if (referenceDataMissing) {
    const teamId = await createTeamWithCards("As many as the record", 3_238);
    return { teamId, what: `3,238 made-up cards: ${referenceDataMissing}` };
  }
  const holidays = (await readFile(referenceFile("7digital-holidays.csv"), "utf8"))
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => ({ day: line.slice(0, 10), name: line.slice(11) }));
  const context = { actor: localOwner, source: "system" } as const;
  const team = await createTeam(context, { name: "The record", holidays });
  await importCards(
    { actor: localOwner, teamId: team.id },
    {
      source: bytesSource("record.csv", await readFile(referenceFile("7digital2012.csv"))),
      options: importOptionsSchema.parse({ kinds: { MMF: "feature" } }),
      dryRun: false,
    },
  );
  return { teamId: team.id, what: "the published record" };
}
