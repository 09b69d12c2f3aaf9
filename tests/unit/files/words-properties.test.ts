import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headingCore, isOtherDay, means } from "@/lib/cards/words/heading-words";
import type { HeadingMeaning } from "@/lib/cards/words/language-words";
import { languages, partPhrases } from "@/lib/cards/words/languages";
import { columnQuestions } from "@/lib/files/column-questions";
import { columnsFor } from "@/lib/files/propose-columns";
import { findStageColumns, stageFallbacks } from "@/lib/files/stage-columns";
import { StagePlaces } from "@/lib/files/stage-places";
import { surveyOf } from "@/tests/unit/files/support/plan-table";

const days = ["2026-03-02", "2026-03-03", "2026-03-04"];
const dayFields = ["prioritised", "committed", "released", "promised", "cancelled"] as const;
const cellsOf = {
  title: ["Search by city", "Fix the footer", "Dark theme"],
  reference: ["DEMO-1", "DEMO-2", "DEMO-3"],
  type: ["Bug", "Story", "Bug"],
  ...Object.fromEntries(dayFields.map((field) => [field, days])),
} as Record<Field, string[]>;
type Field = (typeof dayFields)[number] | "title" | "reference" | "type";
const fields: Field[] = ["title", "reference", "type", ...dayFields];
const wayFields = new Set<string>(["prioritised", "committed", "released", "cancelled"]);

/** Phrases that come down to what another meaning has too ("Description") say nothing by themselves. */
const meanings = ["number", "status", "resolution", "labels", "notes", "client", "project", "url"];
const meaningsByCore = new Map<string, Set<string>>();
for (const { headings } of languages) {
  for (const meaning of [...fields, ...meanings, "size", "points"] as HeadingMeaning[]) {
    for (const phrase of partPhrases(headings[meaning])) {
      const core = headingCore(phrase);
      meaningsByCore.set(core, (meaningsByCore.get(core) ?? new Set()).add(meaning));
    }
  }
}
const sure = languages.map(({ headings }) =>
  fields.map((field) =>
    partPhrases(headings[field]).filter(
      (phrase) => meaningsByCore.get(headingCore(phrase))?.size === 1,
    ),
  ),
);

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
const joinings: ((words: string[]) => string)[] = [
  (words) => words.join(" "),
  (words) => words.join("_"),
  (words) => words.join("-"),
  (words) => words.join("."),
  (words) => words.join(" ").toUpperCase(),
  (words) => words.join("_").toUpperCase(),
  (words) => words.map(capital).join(" "),
  // Where a script has capitals, they part words.
  (words) => words.map(capital).join(/^[\p{Lu}]/u.test(capital(words[0] ?? "")) ? "" : "_"),
];
const joining = fc.constantFrom(...joinings);
const joined = (phrase: string, join: (words: string[]) => string) => join(phrase.split(/\s+/));

const mappingOf = (columns: [heading: string, cells: string[]][]) => {
  const table = {
    headings: columns.map(([heading]) => heading),
    rows: days.map((_, row) => columns.map(([, cells]) => cells[row] ?? "")),
    rowNumbers: [2, 3, 4],
  };
  const survey = surveyOf(table);
  const places = new StagePlaces();
  const stages = findStageColumns(survey, places);
  const mapping = columnsFor(survey, stages, places);
  const fallbacks = stages.length > 0 ? stageFallbacks(stages, mapping, places) : {};
  return { survey, mapping, fallbacks };
};

describe("the table of words", () => {
  it("has no word for a day of a card's way that is a word for another day as well", () => {
    const wrong = languages.flatMap(({ headings }) =>
      [...wayFields].flatMap((field) =>
        partPhrases(headings[field as HeadingMeaning]).filter(isOtherDay),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it("has several sure words for each day in each language", () => {
    for (const [index, ofLanguage] of sure.entries()) {
      const counts = ofLanguage.slice(3, 6).map((phrases) => phrases.length);
      expect(Math.min(...counts), `language ${index}`).toBeGreaterThan(0);
    }
  });

  it("puts columns into the right fields, however their words are joined", () => {
    const language = fc.integer({ min: 0, max: languages.length - 1 });
    const picks = fc.tuple(
      ...fields.map(() => fc.tuple(fc.nat(), joining, fc.constantFrom("", "date", "at", "on"))),
    );
    fc.assert(
      fc.property(language, picks, fc.shuffledSubarray(fields), (at, picked, wanted) => {
        const columns = wanted.flatMap((field): [Field, string][] => {
          const place = fields.indexOf(field);
          const phrases = sure[at]?.[place] ?? [];
          const [index, join, end] = picked[place] ?? [0, joinings[0], ""];
          const phrase = phrases[index % phrases.length];
          if (phrase === undefined || join === undefined) return [];
          const isDay = dayFields.some((name) => name === field) && at === 0;
          return [[field, joined(isDay && end !== "" ? `${phrase} ${end}` : phrase, join)]];
        });
        fc.pre(new Set(columns.map(([, heading]) => heading)).size === columns.length);
        const { mapping } = mappingOf(columns.map(([field, heading]) => [heading, cellsOf[field]]));
        expect(mapping).toEqual(Object.fromEntries(columns));
      }),
      { numRuns: 1_000 },
    );
  });

  it("never takes a day outside the table for the commitment or the release", () => {
    const others = languages.flatMap(({ changed, planned }) =>
      [changed, planned].flatMap(partPhrases).map((phrase) => phrase.replaceAll("*", "")),
    );
    const isUnknown = (heading: string) =>
      fields.every((field) => !means(heading, field as HeadingMeaning));
    const word = fc.stringMatching(/^[a-z]{5,9}$/);
    const made = fc.tuple(word, word).map((words) => words.join(" "));
    const outside = fc
      .tuple(fc.oneof(made, fc.constantFrom(...others)), joining)
      .map(([phrase, join]) => joined(phrase, join))
      .filter(isUnknown);
    const known = fc.constantFrom("Title", "Created", "To Do", "In Progress", "Test", "Done", "");
    fc.assert(
      fc.property(fc.array(fc.tuple(outside, known), { minLength: 1, maxLength: 6 }), (columns) => {
        const headings = [...new Set(columns.flat())].filter((heading) => heading !== "");
        const strange = new Set(columns.map(([heading]) => heading));
        const { mapping, fallbacks, survey } = mappingOf(
          headings.map((heading) => [heading, heading === "Title" ? cellsOf.title : days]),
        );
        for (const field of ["committed", "released"] as const) {
          expect(strange.has(mapping[field] ?? "")).toBe(false);
          expect((fallbacks[field] ?? []).filter((one) => strange.has(one))).toEqual([]);
        }
        const asked = columnQuestions(survey, mapping, new Set(), {
          ...{ mayBePlanned: new Set<string>(), areKnown: false, hasStages: false },
        }).flatMap(({ choices }) => choices.map(({ value }) => value));
        expect(asked.filter(isOtherDay)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
