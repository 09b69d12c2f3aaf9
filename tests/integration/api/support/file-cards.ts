import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import { importOutcomeSchema } from "@/lib/server/openapi/import-schemas";
import { refusedImportSchema } from "@/lib/server/openapi/problem-schemas";
import { listCards } from "@/lib/services/cards/list-cards";
import { loadTeam } from "@/lib/services/team/load-team";
import { makeTeam } from "@/tests/factories/make-team";
import { get } from "@/tests/integration/api/support/call-api";
import { importCsv, newTeam } from "@/tests/integration/api/support/new-team";
import { importText } from "@/tests/integration/services/support/import-text";

export const fixture = (name: string) => readFile(`tests/fixtures/import/${name}`);

/** The cards that a file becomes through the service, which the API has to equal. */
export async function imported(file: Uint8Array | string, options: object = {}) {
  const { context } = await makeTeam({ timeZone: "UTC" });
  const outcome = await importText(context, file, { options });
  expect(outcome, JSON.stringify([outcome.errors, outcome.questions])).toMatchObject({
    status: "imported",
  });
  const { cards } = await listCards(context, { afterNumber: 0, limit: 100 });
  const { types } = await loadTeam(context);

  const team = await newTeam({ timeZone: "UTC" });
  const answer = await importCsv(team, file, { options });
  expect(answer.status, answer.text).toBe(200);
  expect(importOutcomeSchema.parse(answer.body)).toEqual(answer.body);
  const byApi = (await get(`${team}/cards`)).body.cards;
  const facts = ({ title, prioritised, committed, released }: (typeof cards)[number]) => ({
    ...{ title, prioritised, committed, released },
  });
  expect(byApi.map(facts)).toEqual(cards.map(facts));
  const kinds = Object.fromEntries(types.map(({ name, kind }) => [name, kind]));
  return { answer: answer.body, cards: byApi, kinds };
}

/** What the API says to a file that it does not take as it is; the service refuses it as well. */
export async function refused(file: Uint8Array | string, options: object = {}) {
  const { context } = await makeTeam({ timeZone: "UTC" });
  const outcome = await importText(context, file, { options });
  expect(["rejected", "asked"]).toContain(outcome.status);
  const team = await newTeam({ timeZone: "UTC" });
  const answer = await importCsv(team, file, { options });
  expect(answer.status, answer.text).toBe(422);
  expect(refusedImportSchema.parse(answer.body)).toEqual(answer.body);
  expect((await get(`${team}/cards`)).body.cards).toEqual([]);
  return answer.body;
}
