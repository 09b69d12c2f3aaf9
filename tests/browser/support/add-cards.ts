import { type APIRequestContext, expect } from "@playwright/test";
import type { TestTeam } from "@/tests/browser/support/test";

export type ApiCard = { id: string; number: number; version: number; title: string };

/** Adds cards to a team through the API, one after the other; answers them. */
export async function addCards(
  request: APIRequestContext,
  team: TestTeam,
  cards: Record<string, unknown>[],
): Promise<ApiCard[]> {
  const added: ApiCard[] = [];
  for (const card of cards) {
    const answer = await request.post(`/api/v1/teams/${team.slug}/cards`, {
      data: { type: "Feature", ...card },
    });
    expect(answer.status(), await answer.text()).toBe(201);
    added.push(await answer.json());
  }
  return added;
}

/** A card as the API tells it. */
export async function readCard(
  request: APIRequestContext,
  team: TestTeam,
  number: number,
): Promise<Record<string, unknown>> {
  const answer = await request.get(`/api/v1/teams/${team.slug}/cards/${number}`);
  expect(answer.status()).toBe(200);
  return answer.json();
}
