import { localOwner } from "@/lib/cards/people/actor";
import { listTeams } from "@/lib/services/team/list-teams";
import { loadTeamBySlug } from "@/lib/services/team/load-team";
import { clearTeamCache } from "@/lib/services/team/team-cache";
import { withDatabase } from "@/tests/integration/backup/support/other-database";
import { listServices } from "@/tests/integration/services/support/list-services";

/** Rooms of services whose figures are of a team's cards alone, whatever team and people are beside it. */
const ofOneTeam = /\/(planning|hidden-work|evidence|forecast|stand-up|wall|queue|sla|costs|rota)\//;

/** What services take after their context, by the name that they have for it; others take a filter. */
const asked: Readonly<Record<string, unknown>> = {
  ...{ by: "type,size", bucket: "month", step: "month", group: "type" },
  ...{ number: 1, id: 1, page: "planning", text: "One", point: "repeated", origin: "http://a" },
  ...{ day: "2026-06-30", asOf: "2026-06-30", numbers: [1, 2, 3] },
};

const reading = listServices().filter(({ name }) =>
  /^(list|load|find|get|export|sla|rota)/.test(name),
);

/** What each service answers, by its file and name. */
type Answers = Record<string, string>;

/**
 * What every service that reads answers about every team, as pages, exports and the API show it.
 * @param only one team, asked for what is of its own cards alone
 */
export function everyFigure(databaseUrl: string, only?: string): Promise<Record<string, Answers>> {
  return withDatabase(databaseUrl, async () => {
    const all: Record<string, Answers> = {};
    for (const { slug } of await listTeams(localOwner)) {
      if (only !== undefined && slug !== only) continue;
      const { id: teamId } = await loadTeamBySlug(localOwner, slug);
      all[slug] = await answersAbout(teamId, only !== undefined);
    }
    return all;
  });
}

async function answersAbout(teamId: number, isAlone: boolean): Promise<Answers> {
  clearTeamCache();
  const answers: Answers = {};
  for (const { file, name } of reading.filter((one) => !isAlone || ofOneTeam.test(one.file))) {
    const service = (await import(`@/${file.replace(/\.ts$/, "")}`))[name];
    const [, ...names] =
      /^[^(]*\(\s*\w+\s*(?:,\s*(\w+))?\s*(?:,\s*(\w+))?/.exec(String(service)) ?? [];
    const questions = names.map((one) => asked[one ?? ""] ?? {});
    try {
      const answer = await wholeOf(service({ actor: localOwner, teamId }, ...questions, {}));
      answers[`${file} ${name}`] = JSON.stringify(answer, plainly) ?? "nothing";
    } catch (error) {
      // It takes something else; the other database has to say so as well.
      answers[`${file} ${name}`] = `refused: ${error instanceof Error ? error.message : error}`;
    }
  }
  return answers;
}

/** Files are sent in pieces. */
async function wholeOf(answer: unknown): Promise<unknown> {
  const whole = await answer;
  if (typeof whole !== "object" || whole === null || !(Symbol.asyncIterator in whole)) return whole;
  const pieces: unknown[] = [];
  for await (const piece of whole as AsyncIterable<unknown>) {
    pieces.push(String(piece).replace(/"exportedAt":"[^"]*"/, ""));
  }
  return pieces;
}

/** Maps by their entries; the key of a team is another in another database. */
function plainly(key: string, value: unknown): unknown {
  if (key === "teamId") return 0;
  if (key === "team" && typeof value === "object") return { ...value, id: 0 };
  if (value instanceof Map || value instanceof Set) return [...value];
  return typeof value === "bigint" ? String(value) : value;
}
