import { expect, test } from "vitest";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";

test("a made card is numbered in its team and knows how long it took", async () => {
  const { context } = await makeTeam();
  const first = await makeCard(context, { committed: "2026-05-04", released: "2026-05-11" });
  const second = await makeCard(context, { type: "Bug", size: "M" });

  expect(first).toMatchObject({ number: 1, type: "Feature", kind: "feature", cycleDays: 6 });
  expect(second).toMatchObject({ number: 2, type: "Bug", kind: "hidden", size: "M" });
});

test("cards of two made teams do not meet", async () => {
  const [one, other] = [await makeTeam(), await makeTeam()];
  await makeCard(one.context);

  expect(await makeCard(other.context)).toMatchObject({ number: 1 });
});
