import { beforeEach, expect, test } from "vitest";
import { expediteWords } from "@/components/wall/wall-words";
import {
  earlierQuoteSentence,
  progressSentence,
  quoteSentence,
} from "@/lib/cards/wall/card-progress";
import { addCards } from "@/lib/services/cards/add-cards";
import { getCard } from "@/lib/services/cards/get-card";
import { loadCardProgress } from "@/lib/services/cards/load-card-progress";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { commitCard } from "@/lib/services/wall/commit-card";
import { loadWall } from "@/lib/services/wall/load-wall";
import { orderQueue } from "@/lib/services/wall/order-queue";
import { releaseCard } from "@/lib/services/wall/release-card";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";

/** Wednesday 4 March 2026 */
const now = new Date("2026-03-04T12:00:00Z");
/** Monday of the week after */
const later = new Date("2026-03-09T12:00:00Z");
let context: ServiceContext & { source: "screen" };

beforeEach(async () => {
  const team = await makeTeam({ timeZone: "UTC" });
  context = { ...team.context, now, source: "screen" };
  // Ten features that took three days each.
  await addCards(
    { ...context, source: "api" },
    Array.from({ length: 10 }, () => ({
      title: "Released",
      type: "Feature",
      size: "S",
      committed: "2026-02-18",
      released: "2026-02-20",
    })),
  );
});

const progressOf = async (number: number, at: ServiceContext = context) =>
  loadCardProgress(at, await getCard(at, number));

test("a card's page and the wall tell the same frozen quote, whatever is released since", async () => {
  const { number } = await makeCard(context, { size: "S" });
  await commitCard(context, number, { stream: "Features" });
  const slow = await makeCard(context, { size: "S", committed: "2026-01-05" });
  await releaseCard(context, slow.number, { on: "2026-03-03" });
  const { quote } = await progressOf(number);
  expect(quote).toMatchObject({ wholeDays: 3, dueOn: "2026-03-06", items: 10 });
  expect(quote && quoteSentence(quote)).toMatch(
    /^SLA of Feature, S: mean \+ 1 SD of the 10 released before this card was committed, frozen/,
  );
  const onWall = (await loadWall(context)).cards.find((card) => card.number === number);
  expect(onWall?.quote).toEqual({ wholeDays: 3, dueOn: "2026-03-06", reconstructed: false });
  expect(progressSentence(await progressOf(number))).toBe(
    "Day 1 of 3. Its SLA runs to the end of 6 Mar 2026.",
  );
});

test("a card that was committed again tells the quotes that it had before", async () => {
  const { number } = await makeCard(context, { size: "S" });
  await commitCard(context, number, {});
  await orderQueue(context, { card: number, before: null });
  expect((await progressOf(number)).earlierQuotes.map(earlierQuoteSentence)).toEqual([
    "Committed on 4 Mar 2026 with an SLA of 3 days (Feature, S), to 6 Mar 2026.",
  ]);
  const then = { ...context, now: later };
  await commitCard(then, number, {});
  const progress = await progressOf(number, then);
  expect(progress.quote).toMatchObject({ dueOn: "2026-03-11", reconstructed: false });
  expect(progress.earlierQuotes).toHaveLength(1);
});

test("a card tells whom it overtook, released or not", async () => {
  await makeCard(context, { title: "Maps", prioritised: "2026-03-02" });
  const { number } = await makeCard(context, { prioritised: "2026-03-03" });
  await commitCard(context, number, {});
  const words = "Put ahead by Local owner on 4 Mar 2026, before 11 Maps (waiting 3 days)";
  expect(expediteWords(await progressOf(number))).toBe(words);
  await releaseCard(context, number, {});
  expect(expediteWords(await progressOf(number))).toBe(words);
});

test("a card committed before it was known here says that its quote is worked out", async () => {
  const { number } = await makeCard(context, { size: "S", committed: "2026-02-25" });
  const { quote } = await progressOf(number);
  expect(quote?.reconstructed).toBe(true);
  expect(quote && quoteSentence(quote)).toContain("worked out from the record");
});
