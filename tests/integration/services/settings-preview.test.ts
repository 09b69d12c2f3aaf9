import { beforeEach, describe, expect, test } from "vitest";
import type { SettingsPreview } from "@/lib/cards/team/settings-preview";
import { previewSentences } from "@/lib/charts/settings/preview-sentences";
import { removeCard } from "@/lib/services/cards/remove-card";
import { loadHiddenWork } from "@/lib/services/hidden-work/load-hidden-work";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";
import { changeCalendar } from "@/lib/services/settings/change-calendar";
import { editEntry, previewEntry } from "@/lib/services/settings/edit-team-list";
import { previewName } from "@/lib/services/settings/list-names";
import { previewSettings } from "@/lib/services/settings/preview-settings";
import {
  previewPlannedRemoval,
  previewRemoval,
  removeEntry,
} from "@/lib/services/settings/remove-entry";
import { removeFromList } from "@/lib/services/settings/remove-from-list";
import { teamLists } from "@/lib/services/settings/team-lists";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";

let api: ServiceContext & { source: "api" };

beforeEach(async () => {
  api = { ...(await makeTeam()).context, source: "api", now: new Date("2026-06-01T12:00:00Z") };
  const card = (type: string, size: string, committed: string, released: string) =>
    makeCard(api, { type, size, committed, released, client: "Museum" });
  await card("Feature", "S", "2026-03-02", "2026-03-06");
  await card("Feature", "M", "2026-03-03", "2026-03-19");
  await card("Feature", "M", "2026-03-09", "2026-04-10");
  await card("Bug", "S", "2026-03-04", "2026-03-05");
  await card("Bug", "S", "2026-03-10", "2026-03-13");
  await card("Support", "S", "2026-04-01", "2026-04-02");
  await card("Support", "S", "2026-04-07", "2026-04-14");
  // Not released: it moves shares and counts, and no SLA.
  await makeCard(api, { type: "Bug", size: "M", committed: "2026-05-18" });
});

const idOf = async (list: "types" | "sizes", name: string) =>
  (await loadTeam(api))[list].find((one) => one.name === name)?.id ?? Number.NaN;

/** What the pages show, as a preview says it. */
async function shown(by: "type" | "size") {
  const [{ rows, total }, mix] = await Promise.all([
    loadSlaTable(api, by, {}),
    loadHiddenWork(api, "month", {}),
  ]);
  const share = (kind: "hidden" | "support") => (mix.total?.byKind[kind].daysShare ?? 0) * 100;
  return {
    total: { mean: total.mean, wholeDays: total.wholeDays, overPercent: total.overPercent },
    rows: new Map(
      rows.map((row) => [by === "type" ? row.type : (row.size ?? "No size"), row.wholeDays]),
    ),
    hidden: share("hidden"),
    support: share("support"),
  };
}

function sideOf(preview: SettingsPreview, side: "now" | "wouldBe") {
  const all = preview.rows.at(-1)?.[side];
  return {
    total: { mean: all?.mean, wholeDays: all?.wholeDays, overPercent: all?.overPercent },
    rows: new Map(
      preview.rows.slice(0, -1).flatMap((row) => {
        const figures = row[side];
        return figures?.mean === null || figures === null ? [] : [[row.name, figures.wholeDays]];
      }),
    ),
    hidden: preview.hidden[side],
    support: preview.support[side],
  };
}

describe("a preview is what the pages show before and after", () => {
  const changes: Record<string, [() => Promise<SettingsPreview>, () => Promise<unknown>]> = {
    "of another kind": [
      async () => previewEntry(api, "type", await idOf("types", "Support"), { kind: "hidden" }),
      async () =>
        editEntry(api, teamLists.type, await idOf("types", "Support"), { kind: "hidden" }),
    ],
    "of another name": [
      async () => previewEntry(api, "type", await idOf("types", "Bug"), { name: "Defect" }),
      async () => editEntry(api, teamLists.type, await idOf("types", "Bug"), { name: "Defect" }),
    ],
    "of a merged type": [
      async () => previewRemoval(api, "type", await idOf("types", "Bug"), "Feature"),
      async () =>
        removeFromList(api, "type", await idOf("types", "Bug"), await idOf("types", "Feature")),
    ],
    "of a merged size": [
      async () => previewRemoval(api, "size", await idOf("sizes", "S"), "none"),
      async () => removeFromList(api, "size", await idOf("sizes", "S"), "none"),
    ],
    "of another rule, working week and holidays": [
      async () =>
        previewSettings(api, {
          calendar: {
            rule: { kind: "percentile", percent: 85 },
            workingWeek: [1, 2, 3, 4],
            holidays: [{ day: "2026-03-17", name: "St Patrick" }],
          },
        }),
      async () =>
        changeCalendar(api, {
          rule: { kind: "percentile", percent: 85 },
          workingWeek: [1, 2, 3, 4],
          holidays: [{ day: "2026-03-17", name: "St Patrick" }],
        }),
    ],
  };

  type Shown = { rows: Record<string, number>; hidden: number; support: number };
  const byType = { Feature: 24, Bug: 4, Support: 6 };
  // Of 68 working days in progress 43 are of features, 17 of bugs and 8 of support.
  const shares = { hidden: 1700 / 68, support: 800 / 68 };
  /** Worked out by hand of the cards above: each row's SLA in whole days, the shares in percent. */
  const expected: Record<string, { now?: Shown["rows"]; wouldBe: Shown }> = {
    "of another kind": { wouldBe: { rows: byType, hidden: 2500 / 68, support: 0 } },
    "of another name": {
      now: { Feature: 24, Defect: 4, Support: 6 },
      wouldBe: { rows: { Feature: 24, Defect: 4, Support: 6 }, ...shares },
    },
    // 2, 4, 5, 13 and 25 days.
    "of a merged type": { wouldBe: { rows: { Feature: 19, Support: 6 }, ...shares, hidden: 0 } },
    "of a merged size": {
      now: { S: 5, M: 27 },
      wouldBe: { rows: { M: 27, "No size": 5 }, ...shares },
    },
    // 4, 10 and 19 days; 2 and 3; 2 and 5; of 54 in progress 14 are of bugs and 7 of support.
    "of another rule, working week and holidays": {
      wouldBe: {
        rows: { Feature: 16, Bug: 2, Support: 4 },
        ...{ hidden: 1400 / 54, support: 700 / 54 },
      },
    },
  };

  const expectShares = (
    said: { hidden: number | null; support: number | null },
    right: Pick<Shown, "hidden" | "support">,
  ) => {
    expect(said.hidden).toBeCloseTo(right.hidden, 9);
    expect(said.support).toBeCloseTo(right.support, 9);
  };

  test.each(Object.entries(changes))("%s", async (name, [preview, change]) => {
    const { revision } = await loadTeam(api);
    const told = await preview();
    expect((await loadTeam(api)).revision).toBe(revision);
    const before = await shown(told.by);
    const right = expected[name];
    if (right === undefined) throw new Error(`nothing is expected ${name}`);
    const now = sideOf(told, "now");
    expect(now.total).toEqual(before.total);
    // A row has its new name already.
    expect([...now.rows.values()]).toEqual([...before.rows.values()]);
    expect(Object.fromEntries(now.rows)).toEqual(right.now ?? byType);
    expectShares(now, shares);
    expectShares(before, shares);
    await change();
    const after = await shown(told.by);
    const wouldBe = sideOf(told, "wouldBe");
    expect(wouldBe.total).toEqual(after.total);
    expect(wouldBe.rows).toEqual(after.rows);
    expect(Object.fromEntries(wouldBe.rows)).toEqual(right.wouldBe.rows);
    expectShares(wouldBe, right.wouldBe);
    expectShares(after, right.wouldBe);
  });
});

describe("a removal is refused alike when it is previewed and when it is made", () => {
  const outcomeOf = (work: Promise<unknown>) =>
    work.then(
      () => "done",
      (problem) => problem.code,
    );

  test.each([
    ["type", "types", "Bug", undefined, "needs-replacement"],
    ["type", "types", "Bug", "none", "needs-replacement"],
    ["type", "types", "Bug", "bug", "same-entry"],
    ["type", "types", "Bug", "Nothing", "unknown-type"],
    ["size", "sizes", "S", undefined, "needs-replacement"],
    ["size", "sizes", "S", "S", "same-entry"],
    ["size", "sizes", "S", "none", "done"],
    ["size", "sizes", "XL", undefined, "done"],
  ] as const)(
    "%s, in %s: %s, its cards to %s: %s",
    async (list, lists, name, replacement, code) => {
      const id = await idOf(lists, name);
      expect(await outcomeOf(previewRemoval(api, list, id, replacement))).toBe(code);
      expect(await outcomeOf(removeEntry(api, list, id, replacement))).toBe(code);
    },
  );

  test.each([
    ["Bug", null, "needs-replacement"],
    ["Bug", 999, "entry-gone"],
    ["Nothing", null, "entry-gone"],
  ] as const)("as the settings pages send it: %s, %s: %s", async (name, replacement, code) => {
    const id = await idOf("types", name);
    const preview = previewPlannedRemoval(api, { list: "type", id, replacement });
    expect(await outcomeOf(preview)).toBe(code);
    expect(await outcomeOf(removeFromList(api, "type", id, replacement))).toBe(code);
  });

  test("where only a card in the bin has it", async () => {
    const { number } = await makeCard(api, { size: "L" });
    await removeCard(api, number);
    const id = await idOf("sizes", "L");
    expect(await outcomeOf(previewRemoval(api, "size", id, undefined))).toBe("needs-replacement");
    expect(await outcomeOf(removeEntry(api, "size", id, undefined))).toBe("needs-replacement");
  });
});

describe("a preview says in sentences", () => {
  const said = async (preview: Promise<SettingsPreview>) => previewSentences(await preview);

  test("what a merge does to cards, SLA and shares", async () => {
    expect(await said(previewRemoval(api, "type", await idOf("types", "Bug"), "Feature"))).toEqual([
      "3 cards would get another type.",
      "3 cards would be of another kind of work.",
      "SLA of Feature: 24 days → 19 days.",
      "SLA of Bug: 4 days → none.",
      "Hidden work: 25.0% → 0.0% of the days in progress.",
    ]);
  });

  test("which days would be counted, where that is what changes", async () => {
    const calendar = (dayCount: "calendar" | "working") =>
      previewSettings(api, { calendar: { dayCount } });
    expect(await said(calendar("calendar"))).toEqual([
      // 13, 25 and 6 working days are 17, 33 and 8 of the calendar; those of bugs are as many.
      "3 cycle times would change, in calendar days instead of working days.",
      "SLA of Feature: 24 working days → 32 calendar days.",
      "SLA of Support: 6 working days → 9 calendar days.",
      "SLA of All: 16 working days → 21 calendar days.",
      "Hidden work: 25.0% → 24.4% of the days in progress.",
      "Support: 11.8% → 11.6% of the days in progress.",
    ]);
    await changeCalendar(api, { dayCount: "calendar" });
    expect((await said(calendar("working"))).slice(0, 2)).toEqual([
      "3 cycle times would change, in working days instead of calendar days.",
      "SLA of Feature: 32 calendar days → 24 working days.",
    ]);
    expect(await said(calendar("calendar"))).toEqual(["No card and no figure would change."]);
  });

  test("that days are others where every number stays as it is", async () => {
    const none: ServiceContext = (await makeTeam()).context;
    const calendar = { dayCount: "calendar" as const };
    expect(await said(previewSettings(none, { calendar }))).toEqual([
      "Days would be calendar days instead of working days.",
    ]);
  });

  test("days alone, where they are counted as before", async () => {
    const calendar = { workingWeek: [1, 2, 3, 4] };
    expect(await said(previewSettings(api, { calendar }))).toEqual([
      "5 cycle times would change.",
      "SLA of Feature: 24 days → 19 days.",
      "SLA of Bug: 4 days → 3 days.",
      "SLA of Support: 6 days → 5 days.",
      "SLA of All: 16 days → 13 days.",
      "Support: 11.8% → 12.5% of the days in progress.",
    ]);
  });

  test("that nothing would change, and how many cards carry a name", async () => {
    expect(await said(previewSettings(api, {}))).toEqual(["No card and no figure would change."]);
    expect(await said(previewName(api, "client", "Museum"))).toEqual([
      "7 cards would get another client.",
    ]);
  });
});
