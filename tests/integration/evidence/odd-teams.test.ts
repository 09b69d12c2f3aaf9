import { describe, expect, test } from "vitest";
import { newCardSchema } from "@/lib/cards/fields/card-schema";
import {
  definitionsSentence,
  helpedSentence,
  movedSentence,
  quotesSentence,
  riskSentence,
  rulesSentence,
  spreadEvidenceSentence,
  sureSentence,
} from "@/lib/charts/evidence/evidence-words";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { addCards } from "@/lib/services/cards/add-cards";
import { loadBeforeAfter } from "@/lib/services/evidence/load-before-after";
import { loadDefinitions } from "@/lib/services/evidence/load-definitions";
import { loadGivenQuotes } from "@/lib/services/evidence/load-given-quotes";
import { loadReliability } from "@/lib/services/evidence/load-reliability";
import { loadRuleGrid } from "@/lib/services/evidence/load-rule-grid";
import { loadSlaOverTime } from "@/lib/services/evidence/load-sla-over-time";
import { loadSpread } from "@/lib/services/evidence/load-spread";
import { loadSureness } from "@/lib/services/evidence/load-sureness";
import { makeTeam } from "@/tests/factories/make-team";

type Days = [committed: string, released: string | null][];

/** What the page says of a team with these cards, section by section. */
async function said(cards: Days, marked: string) {
  const { context } = await makeTeam({ dayCount: "calendar" });
  if (cards.length > 0) {
    await addCards(
      { ...context, source: "api" },
      cards.map(([committed, released], place) =>
        newCardSchema.parse({ title: `Card ${place + 1}`, type: "Feature", committed, released }),
      ),
    );
  }
  const given = await loadGivenQuotes(context, {});
  const grid = await loadRuleGrid(context, {}, "type");
  const sure = await loadSureness(context, {}, "type");
  const time = await loadSlaOverTime(context, {}, "type", { kind: "all" });
  const change = await loadBeforeAfter(context, {}, marked);
  const count = "calendar" as const;
  const [feature] = sure.rows;
  return {
    quotes: quotesSentence(given.together, given.together.pending),
    rules: rulesSentence(grid.current, grid.recommended, count),
    sure: feature ? sureSentence("Feature", feature, count) : null,
    moved: movedSentence(time.total, count),
    spread: spreadEvidenceSentence(await loadSpread(context, {}), count),
    helped: helpedSentence({ day: marked, label: "Rota" }, change.result, change.cards, count),
    definitions: definitionsSentence((await loadDefinitions(context, {})).rows, count),
    risk: riskSentence((await loadReliability(context)).said),
  };
}

const first = toDayNumber("2026-01-05");

/** Cards of three days, one a day. */
const alike = (count: number): Days =>
  Array.from({ length: count }, (_, place) => [
    toIsoDay(first + place),
    toIsoDay(first + place + 2),
  ]);

describe("what the SLA page says of teams that are not usual", () => {
  test("without a card", async () => {
    expect(await said([], "2026-02-02")).toEqual({
      quotes: "No card has a quote yet: a quote needs 10 released cards before the commit day.",
      rules: "No rule can be told from another yet: 0 cards could be quoted, and it takes 30.",
      sure: null,
      moved: "There is not enough of a record yet to show a movement.",
      spread: "No card was released in this selection.",
      helped:
        "“Rota” on 2 Feb 2026: 0 cards before and 0 after; it takes 5 on each side to compare.",
      definitions: "There is not enough data for an SLA.",
      risk: "No past morning has a card whose chance was shown and whose outcome is known.",
    });
  });

  test("with one card", async () => {
    expect(await said([["2026-03-02", "2026-03-04"]], "2026-03-03")).toMatchObject({
      sure: "Feature: 1 released, and an SLA needs 2.",
      moved: "There is not enough of a record yet to show a movement.",
      spread: "1 card took up to 3 calendar days: too few for a shape.",
      definitions: "There is not enough data for an SLA.",
    });
  });

  test("whose cards all took the same", async () => {
    expect(await said(alike(60), "2026-02-03")).toMatchObject({
      quotes: expect.stringMatching(/^Quotes held for all \d+ cards/),
      rules: expect.stringMatching(/^Keep mean \+ 1 SD/),
      sure: "The SLA of Feature is 3 calendar days, from 60 cards: too few, or too much alike, to say how sure that is.",
      spread:
        "At least half took 3 calendar days or less, about one in twenty more than 3, the longest 3; none took far longer than its type usually does.",
      helped: expect.stringContaining("a difference that chance alone often makes"),
    });
  });

  test("with one card of 10,000 days among short ones", async () => {
    const ended = first + 70;
    const found = await said(
      [...alike(60), [toIsoDay(ended - 9_999), toIsoDay(ended)]],
      "2026-02-03",
    );
    // One card moves the mean + 1 SD for all: the sentence on the spread names it.
    expect(found.spread).toContain(
      "the longest 10,000; 1 card took far longer than its type usually does.",
    );
    expect(found.sure).toMatch(/^The SLA of Feature is 1,\d{3} calendar days/);
  });

  test("whose cards are all still open", async () => {
    expect(
      await said(
        alike(15).map(([committed]) => [committed, null]),
        "2026-01-12",
      ),
    ).toMatchObject({
      quotes: "No card has a quote yet: a quote needs 10 released cards before the commit day.",
      sure: null,
      spread: "No card was released in this selection.",
      definitions: "There is not enough data for an SLA.",
      risk: "No past morning has a card whose chance was shown and whose outcome is known.",
    });
  });
});
