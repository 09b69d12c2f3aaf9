import { beforeEach, describe, expect, test } from "vitest";
import type { RotaChangeInput } from "@/lib/cards/rota/rota-change";
import { rotaChangeSchema } from "@/lib/cards/rota/rota-change";
import { loadPartHistory } from "@/lib/services/history/load-part-history";
import { loadRota } from "@/lib/services/rota/load-rota";
import { loadSupportHolder } from "@/lib/services/rota/load-support-holder";
import { saveRota } from "@/lib/services/rota/save-rota";
import { changeCalendar } from "@/lib/services/settings/change-calendar";
import { deleteTeam } from "@/lib/services/settings/change-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { undoAnyChange } from "@/lib/services/undo/undo-any-change";
import { loadWall } from "@/lib/services/wall/load-wall";
import { makeTeam } from "@/tests/factories/make-team";
import { query } from "@/tests/integration/db/support/team-state";

/** Wednesday 4 March 2026, in the week of Monday 2 March. */
const wednesday = new Date("2026-03-04T12:00:00Z");
const names = ["Ada", "Ben", "Cid"];

type Context = ServiceContext & { source: "screen" };
let context: Context;

beforeEach(async () => {
  const team = await makeTeam({ timeZone: "UTC" });
  context = { ...team.context, now: wednesday, source: "screen" };
});

async function save(change: Omit<RotaChangeInput, "version">, at: Context = context) {
  const { version } = await loadRota(at);
  return saveRota(at, rotaChangeSchema.parse({ version, ...change }));
}

const people = names.map((name) => ({ name }));

async function held(at: Context = context) {
  const { weeks } = await loadRota(at);
  return weeks.flatMap(({ week, person }) => (person ? [`${week} ${person.name}`] : []));
}

describe("a support rota", () => {
  test("is planned from this week on, each in turn, and says who holds it today", async () => {
    expect(await loadSupportHolder(context)).toBeNull();
    await save({ people, plan: { weeks: 4 } });
    expect(await held()).toEqual([
      "2026-03-02 Ada",
      "2026-03-09 Ben",
      "2026-03-16 Cid",
      "2026-03-23 Ada",
    ]);
    const holder = { name: "Ada", until: "2026-03-06", isAway: false };
    expect(await loadSupportHolder(context)).toEqual(holder);
    expect((await loadWall(context)).support).toEqual(holder);
    expect(await loadSupportHolder(context, "2026-03-15")).toMatchObject({ name: "Ben" });
    expect(await loadRota(context)).toMatchObject({ version: 1, weeksHeld: 1 });
  });

  test("keeps weeks past, the week begun and weeks set by hand when it is planned anew", async () => {
    await save({ people, plan: { weeks: 6 } });
    await save({ weeks: [{ week: "2026-03-26", person: "Cid" }] });
    const later = { ...context, now: new Date("2026-03-11T12:00:00Z") };
    const absent = people.map((one) =>
      one.name === "Ben" ? { ...one, absences: [{ from: "2026-03-09", to: "2026-04-03" }] } : one,
    );
    await save({ people: absent, plan: { weeks: 4, change: "planned" } }, later);
    expect((await held(later)).slice(0, 4)).toEqual([
      "2026-03-02 Ada",
      "2026-03-09 Ben",
      "2026-03-16 Ada",
      "2026-03-23 Cid",
    ]);
    const { weeks } = await loadRota(later);
    expect(weeks.find(({ when }) => when === "now")).toMatchObject({ problem: "away" });
    expect(weeks.find(({ week }) => week === "2026-03-23")).toMatchObject({ byHand: true });
    expect(await loadSupportHolder(later)).toMatchObject({ name: "Ben", isAway: true });

    await save({ weeks: [{ week: "2026-03-16", person: "Cid" }] }, later);
    await save({ plan: { weeks: 4, change: "all" } }, later);
    expect((await held(later)).slice(0, 4)).toEqual([
      "2026-03-02 Ada",
      "2026-03-09 Ben",
      "2026-03-16 Ada",
      "2026-03-23 Cid",
    ]);
  });

  test("fills gaps without touching what is planned, save a week whose holder is away", async () => {
    await save({ people, plan: { weeks: 5 } });
    await save({ weeks: [{ week: "2026-03-16", person: null }] });
    const away = people.map((one) =>
      one.name === "Ben" ? { ...one, absences: [{ from: "2026-03-13", to: "2026-03-13" }] } : one,
    );
    const before = await held();
    await save({ people: away, plan: { weeks: 5 } });
    const after = await held();
    expect(after).toHaveLength(5);
    expect(after[1]).toBe("2026-03-09 Cid");
    expect(after.filter((one) => before.includes(one))).toHaveLength(3);
  });

  test("refuses the second of two who save what they saw, and loses nothing of the first", async () => {
    await save({ people, plan: { weeks: 3 } });
    const { version } = await loadRota(context);
    const set = (person: string) =>
      saveRota(
        context,
        rotaChangeSchema.parse({ version, weeks: [{ week: "2026-03-09", person }] }),
      );
    const answers = await Promise.allSettled([set("Ada"), set("Cid")]);
    const kept = answers.findIndex(({ status }) => status === "fulfilled");
    expect(answers[1 - kept]).toMatchObject({
      status: "rejected",
      reason: { status: 409, code: "rota-changed", extra: { version: 2 } },
    });
    expect((await held())[1]).toBe(`2026-03-09 ${kept === 0 ? "Ada" : "Cid"}`);
  });

  test("tells its history in sentences, and an undo takes a change back unless it was changed since", async () => {
    await save({ people, plan: { weeks: 3 } });
    const { revision } = await save({ weeks: [{ week: "2026-03-09", person: "Cid" }] });
    expect((await loadPartHistory(context, { kind: ["rota"] }))[0]?.sentences).toEqual([
      "Week of 9 Mar 2026: Cid instead of Ben, set by hand",
    ]);
    await undoAnyChange(context, revision);
    expect((await held())[1]).toBe("2026-03-09 Ben");
    const second = await save({ weeks: [{ week: "2026-03-09", person: "Ada" }] });
    await save({ weeks: [{ week: "2026-03-09", person: "Cid" }] });
    await expect(undoAnyChange(context, second.revision)).rejects.toMatchObject({ status: 409 });
    await expect(undoAnyChange(context, 999_999)).rejects.toMatchObject({ status: 404 });
  });

  test("keeps whoever has held a week, frees the weeks of who has not, and gives them back", async () => {
    await save({ people, plan: { weeks: 6 } });
    const without = (name: string) => people.filter((one) => one.name !== name);
    await expect(save({ people: without("Ada") })).rejects.toMatchObject({
      status: 422,
      code: "has-held-weeks",
    });
    const before = await held();
    const { revision } = await save({ people: without("Cid") });
    expect(await held()).toEqual(before.filter((one) => !one.endsWith("Cid")));
    await undoAnyChange(context, revision);
    expect(await held()).toEqual(before);
  });

  test("never has two people of one name, nor loses one, by an undo or by new names", async () => {
    await save({ people });
    const [ada, ben, cid] = (await loadRota(context)).people.map(({ id, name }) => ({ id, name }));
    if (!ada || !ben || !cid) throw new Error("Three people were saved");
    const { revision } = await save({ people: [ada, ben] });
    await save({ people: [ada, ben, { name: "CID" }] });
    await expect(undoAnyChange(context, revision)).rejects.toMatchObject({
      ...{ status: 409, code: "cannot-undo" },
    });
    // Ada becomes Zoe, and somebody else who is called Ada comes.
    await save({ people: [{ ...ada, name: "Zoe" }, ben, { name: "Ada" }] });
    const after = (await loadRota(context)).people;
    expect(after.map(({ name }) => name)).toEqual(["Zoe", "Ben", "Ada"]);
    await expect(save({ people: [ben, { ...ben, name: "Ben too" }] })).rejects.toMatchObject({
      status: 422,
      code: "person-twice",
    });
  });

  test("refuses names given twice, unknown names and absences that meet", async () => {
    await save({ people });
    const codes = await Promise.all(
      [
        { people: [...people, { name: "ADA " }] },
        { weeks: [{ week: "2026-03-09", person: "Zoe" }] },
        {
          weeks: [
            { week: "2026-03-09", person: "Ada" },
            { week: "2026-03-11", person: "Ben" },
          ],
        },
        {
          people: [
            {
              name: "Ada",
              absences: [
                { from: "2026-03-09", to: "2026-03-12" },
                { from: "2026-03-12", to: "2026-03-13" },
              ],
            },
          ],
        },
      ].map((change) => save(change).catch(({ status, code }) => `${status} ${code}`)),
    );
    expect(codes).toEqual([
      "422 name-taken",
      "422 person-not-found",
      "422 week-twice",
      "422 absences-meet",
    ]);
  });

  test("moves with the working week: a team that works from Sunday holds the same weeks", async () => {
    await save({ people, plan: { weeks: 3 } });
    await changeCalendar({ ...context, source: "api" }, { workingWeek: [7, 1, 2, 3, 4] });
    expect(await held()).toEqual(["2026-03-01 Ada", "2026-03-08 Ben", "2026-03-15 Cid"]);
    expect(await loadSupportHolder(context, "2026-03-08")).toMatchObject({
      name: "Ben",
      until: "2026-03-12",
    });
  });

  test("asks nobody for a week without a working day", async () => {
    const holidays = ["09", "10", "11", "12", "13"].map((date) => ({
      day: `2026-03-${date}`,
      name: "Shut",
    }));
    await changeCalendar({ ...context, source: "api" }, { holidays });
    await save({ people: people.slice(0, 2), plan: { weeks: 3 } });
    expect(await held()).toEqual(["2026-03-02 Ada", "2026-03-16 Ben"]);
  });

  test("is a team's own: another team with the same names sees nothing of it, and goes with its team", async () => {
    const team = await makeTeam({ timeZone: "UTC" });
    const other = { ...team.context, now: wednesday, source: "screen" as const };
    await save({ people, plan: { weeks: 3 } });
    await save({ people: [{ name: "Ben" }], plan: { weeks: 2 } }, other);
    await save({ weeks: [{ week: "2026-03-09", person: "Cid" }] });
    expect(await held(other)).toEqual(["2026-03-02 Ben", "2026-03-09 Ben"]);
    expect((await loadRota(other)).counts).toHaveLength(1);
    await deleteTeam(other, team.name);
    const left = await query("select team_id from rota_people where team_id = $1", [other.teamId]);
    expect(left).toEqual([]);
    expect(await held()).toHaveLength(3);
  });
});
