import { expect } from "vitest";
import { type Answer, post } from "@/tests/integration/api/support/call-api";

/** The address of a team made through the API. */
export async function newTeam(input: Record<string, unknown> = {}): Promise<string> {
  const answer = await post("/teams", { name: "A team", ...input });
  expect(answer.status, answer.text).toBe(201);
  return `/teams/${answer.body.slug}`;
}

/** A card made through the API. */
export async function newCard(team: string, input: Record<string, unknown> = {}) {
  const answer = await post(`${team}/cards`, { title: "A card", type: "Feature", ...input });
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

/** Imports a CSV file through the API. */
export async function importCsv(
  team: string,
  csv: string | Uint8Array,
  { options, query = "", headers }: ImportCall = {},
): Promise<Answer> {
  const form = new FormData();
  form.set("file", new File([csv as BlobPart], "cards.csv", { type: "text/csv" }));
  if (options !== undefined) form.set("options", JSON.stringify(options));
  return post(`${team}/imports${query}`, form, headers);
}

type ImportCall = { options?: object; query?: string; headers?: Record<string, string> };
