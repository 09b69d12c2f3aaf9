import { describe, expect, test } from "vitest";
import { columnQuestions } from "@/lib/files/column-questions";
import { bytesSource } from "@/lib/files/file-source";
import { proposeColumns, understandFile } from "@/lib/files/understand-file";

const known = { mayBePlanned: new Set<string>(), areKnown: false, hasStages: false };

async function asked(csv: string, said: string[] = [], also: Partial<typeof known> = {}) {
  const source = bytesSource("export.csv", new TextEncoder().encode(csv));
  const file = await understandFile(source, "Europe/London", async () => {});
  const mapping = proposeColumns(file);
  const questions = columnQuestions(file.survey, mapping, new Set(said), { ...known, ...also });
  return { mapping, questions };
}

const twoDone = [
  "Title,Start of work,Done,Released on",
  "One,2026-03-02,2026-03-05,2026-03-12",
  "Two,2026-03-03,2026-03-09,2026-03-12",
].join("\n");

describe("two columns that each say when cards were done", () => {
  test("are asked about, the proposed one counting until somebody answers", async () => {
    const { mapping, questions } = await asked(twoDone);
    expect(questions).toHaveLength(1);
    expect(questions[0]?.option).toBe("mapping.released");
    expect(questions[0]?.answer).toBe(mapping.released);
    expect(questions[0]?.choices.map(({ value }) => value).sort()).toEqual(["Done", "Released on"]);
    expect(questions[0]?.message).toMatch(/each say when cards were done, with different days/);
    expect(questions[0]?.isAnswered).toBe(false);
  });

  test("are not asked about where somebody has chosen", async () => {
    expect((await asked(twoDone, ["released"])).questions).toEqual([]);
  });

  test("are not asked about in the export of a tool that is known, nor among stages", async () => {
    expect((await asked(twoDone, [], { areKnown: true })).questions).toEqual([]);
    expect((await asked(twoDone, [], { hasStages: true })).questions).toEqual([]);
  });

  test("are not asked about where they hold the same days", async () => {
    const same = twoDone.replaceAll("2026-03-12", "").replace("05,", "05,2026-03-05");
    const equal = same.replace("09,", "09,2026-03-09");
    expect((await asked(equal)).questions).toEqual([]);
  });
});

test("two columns that each say when work started are asked about", async () => {
  const { mapping, questions } = await asked(
    [
      "Title,Started,Committed on,Done",
      "One,2026-03-02,2026-03-01,2026-03-12",
      "Two,2026-03-03,2026-03-02,2026-03-13",
    ].join("\n"),
  );
  expect(questions.map(({ option, answer }) => [option, answer])).toEqual([
    ["mapping.committed", mapping.committed],
  ]);
});
