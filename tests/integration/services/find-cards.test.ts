import { beforeEach, expect, test } from "vitest";
import { findCards } from "@/lib/services/cards/find-cards";
import { removeCard } from "@/lib/services/cards/remove-card";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";

let context: ServiceContext;

beforeEach(async () => {
  ({ context } = await makeTeam());
});

const numbers = async (text: string) => (await findCards(context, text)).map((card) => card.number);

test("a card with the number comes before newer ones that have it in their words", async () => {
  await makeCard(context, { title: "First" });
  await makeCard(context, { title: "Release 1 of the shop" });
  expect(await numbers("1")).toEqual([1, 2]);
  expect(await numbers("#2")).toEqual([2]);
  expect(await numbers("#7")).toEqual([]);
});

test("the newest eight are found, each told apart by type, state, reference and client", async () => {
  for (let count = 1; count <= 9; count += 1) await makeCard(context, { title: `Tram ${count}` });
  await makeCard(context, { title: "Tram", type: "Bug", size: "M", reference: "T-1", client: "C" });
  const found = await findCards(context, "  tram ");
  expect(found.map((card) => card.number)).toEqual([10, 9, 8, 7, 6, 5, 4, 3]);
  expect(found[0]?.about).toBe("Bug, M · in the queue · T-1 · C");
});

test("a blank text, the bin and other teams find nothing", async () => {
  await makeCard(context, { title: "Tram" });
  await removeCard({ ...context, source: "api" }, 1);
  const other = await makeTeam();
  await makeCard(other.context, { title: "Tram" });
  expect(await numbers(" ")).toEqual([]);
  expect(await numbers("tram")).toEqual([]);
});
