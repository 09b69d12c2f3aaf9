import { Client } from "pg";
import { beforeEach, describe, expect, test } from "vitest";
import { localOwner } from "@/lib/cards/people/actor";
import { type TeamWrite, writeTeam } from "@/lib/db/write-team";
import { makeTeam } from "@/tests/factories/make-team";
import { changesOf, query, recordsOf, revisionOf } from "@/tests/integration/db/support/team-state";

let teamId: number;

beforeEach(async () => {
  teamId = (await makeTeam()).context.teamId;
});

const context = (more: object = {}) =>
  ({ actor: localOwner, teamId, source: "api", action: "test", ...more }) as const;

const nothing = async () => ({});

function signal() {
  let send = () => {};
  const sent = new Promise<void>((resolve) => {
    send = resolve;
  });
  return { send, sent };
}

describe("a change of a team", () => {
  test("makes the next revision, and keeps who, through what and which action", async () => {
    const before = await revisionOf(teamId);
    const written = await writeTeam(
      {
        ...context(),
        actor: { ...localOwner, name: "Ada" },
        source: "screen",
        action: "do-it",
        undoes: before,
      },
      async () => ({ answer: 42 }),
    );

    expect(written).toEqual({ result: { answer: 42 }, revision: before + 1, repeated: false });
    expect(await revisionOf(teamId)).toBe(before + 1);
    expect((await changesOf(teamId))[0]).toEqual({
      revision: before + 1,
      actor: "Ada",
      source: "screen",
      action: "do-it",
      idempotency_key: null,
      result: { answer: 42 },
      undoes: before,
    });
  });

  test("keeps what one entity was and is, null where it was not there", async () => {
    const { revision } = await writeTeam(context(), async ({ record }) => {
      record("thing", 7, null, { colour: "red" });
      record("thing", 8, { colour: "red" }, { colour: "blue" });
      record("thing", 9, { colour: "blue" }, null);
      return {};
    });

    expect(await recordsOf(teamId, revision)).toEqual([
      { entity: "thing", first_id: 7, last_id: 7, before: null, after: { colour: "red" } },
      {
        entity: "thing",
        first_id: 8,
        last_id: 8,
        before: { colour: "red" },
        after: { colour: "blue" },
      },
      { entity: "thing", first_id: 9, last_id: 9, before: { colour: "blue" }, after: null },
    ]);
  });

  test("keeps thousands of entities in a few records, none lost", async () => {
    const rows = Array.from({ length: 2_001 }, (_, index) => ({
      id: index + 1,
      before: null,
      after: { number: index + 1 },
    }));
    const { revision } = await writeTeam(context(), async ({ recordSet }) => {
      await recordSet("thing", rows);
      return {};
    });

    const records = await recordsOf(teamId, revision);
    expect(records.map((one) => [one.first_id, one.last_id])).toEqual([
      [1, 1_000],
      [1_001, 2_000],
      [2_001, 2_001],
    ]);
    expect(records.flatMap((one) => one.after)).toEqual(rows.map((row) => row.after));
    expect(records.every((one) => one.before === null)).toBe(true);
  });

  test("tells listeners the team and its revision once it is there to be read", async () => {
    const listener = new Client({ connectionString: process.env.DATABASE_URL });
    await listener.connect();
    const heard: (string | undefined)[] = [];
    listener.on("notification", (message) => heard.push(message.payload));
    await listener.query("listen walltime_team");

    const { revision } = await writeTeam(context(), nothing);
    await writeTeam(context(), async () => Promise.reject(new Error("no"))).catch(() => undefined);
    await expect.poll(() => heard).toEqual([`${teamId}:${revision}`]);
    await listener.query("select 1");
    expect(heard).toHaveLength(1);
    await listener.end();
  });

  test("that fails leaves nothing: no rows, no record, no revision", async () => {
    const [revision, changes] = [await revisionOf(teamId), await changesOf(teamId)];
    const failing = writeTeam(context({ idempotencyKey: "k" }), async ({ tx, record, team }) => {
      await tx.holiday.create({
        data: { teamId: team.id, day: new Date("2026-05-04"), name: "May" },
      });
      record("thing", 1, null, {});
      throw new Error("half-way");
    });

    await expect(failing).rejects.toThrow("half-way");
    expect(await revisionOf(teamId)).toBe(revision);
    expect(await changesOf(teamId)).toEqual(changes);
    expect(await query("select 1 from holidays where team_id = $1", [teamId])).toEqual([]);

    const { repeated } = await writeTeam(context({ idempotencyKey: "k" }), nothing);
    expect(repeated).toBe(false);
  });

  test("of a team that is not there is answered 404", async () => {
    await expect(writeTeam({ ...context(), teamId: 999_999 }, nothing)).rejects.toMatchObject({
      status: 404,
      code: "team-not-found",
    });
  });
});

describe("a change with an idempotency key", () => {
  const keyed = (request: unknown) => context({ idempotencyKey: "key", request });

  test("is made once; its repetition gets the first answer and changes nothing", async () => {
    const first = await writeTeam(keyed({ a: 1 }), async () => ({ answer: 1 }));
    await writeTeam(context(), nothing);
    const revision = await revisionOf(teamId);
    let ran = false;
    const second = await writeTeam(keyed({ a: 1 }), async () => {
      ran = true;
      return { answer: 2 };
    });

    expect(second).toEqual({ result: { answer: 1 }, revision: first.revision, repeated: true });
    expect(ran).toBe(false);
    expect(await revisionOf(teamId)).toBe(revision);
    expect(await changesOf(teamId)).toHaveLength(revision);
  });

  test("is refused for another request or another action", async () => {
    await writeTeam(keyed({ a: 1 }), nothing);
    const revision = await revisionOf(teamId);
    const reused = { status: 422, code: "idempotency-key-reused" };

    await expect(writeTeam(keyed({ a: 2 }), nothing)).rejects.toMatchObject(reused);
    await expect(writeTeam(keyed(undefined), nothing)).rejects.toMatchObject(reused);
    await expect(writeTeam({ ...keyed({ a: 1 }), action: "else" }, nothing)).rejects.toMatchObject(
      reused,
    );
    expect(await revisionOf(teamId)).toBe(revision);
  });

  test("sent ten times at once is made once, with one answer for all", async () => {
    let runs = 0;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        writeTeam(keyed({ a: 1 }), async () => {
          runs += 1;
          return { run: runs };
        }),
      ),
    );

    expect(runs).toBe(1);
    expect(new Set(answers.map((one) => one.revision)).size).toBe(1);
    expect(answers.map((one) => one.result)).toEqual(answers.map(() => ({ run: 1 })));
    expect(answers.filter((one) => !one.repeated)).toHaveLength(1);
  });

  test("leaves the key free in another team", async () => {
    await writeTeam(keyed({ a: 1 }), nothing);
    const other = await makeTeam();
    const written = await writeTeam({ ...keyed({ b: 2 }), ...other.context }, nothing);
    expect(written.repeated).toBe(false);
  });
});

describe("changes at the same time", () => {
  test("of one team are made one after the other, each seeing the one before", async () => {
    const revision = await revisionOf(teamId);
    let running = 0;
    let most = 0;
    const seen: number[] = [];
    const work = async ({ tx, team, revision: own }: TeamWrite) => {
      running += 1;
      most = Math.max(most, running);
      seen.push(await tx.change.count({ where: { teamId: team.id } }));
      running -= 1;
      return { own };
    };
    const written = await Promise.all(Array.from({ length: 8 }, () => writeTeam(context(), work)));

    expect(most).toBe(1);
    expect(seen).toEqual(Array.from({ length: 8 }, (_, index) => revision + 1 + index));
    expect(written.map((one) => one.revision)).toEqual(seen);
    expect(await revisionOf(teamId)).toBe(revision + 8);
  });

  test("of one team wait for each other in other processes too", async () => {
    const elsewhere = new Client({ connectionString: process.env.DATABASE_URL });
    await elsewhere.connect();
    await elsewhere.query("begin");
    await elsewhere.query("update teams set revision = revision + 1 where id = $1", [teamId]);
    const revision = await revisionOf(teamId);
    let isDone = false;
    const waiting = writeTeam(context(), nothing).then((written) => {
      isDone = true;
      return written;
    });
    await elsewhere.query("select pg_sleep(0.2)");
    expect(isDone).toBe(false);
    await elsewhere.query("commit");
    await elsewhere.end();

    expect((await waiting).revision).toBe(revision + 2);
  });

  test("of other teams do not wait, however many wait for one team", async () => {
    const other = await makeTeam();
    const [started, finish] = [signal(), signal()];
    const long = writeTeam(context(), async () => {
      started.send();
      await finish.sent;
      return {};
    });
    await started.sent;
    // More of them than the process has connections.
    const waiting = Array.from({ length: 30 }, () => writeTeam(context(), nothing));
    const written = await writeTeam({ ...context(), ...other.context }, nothing);
    expect(written.repeated).toBe(false);
    finish.send();
    await Promise.all([long, ...waiting]);
    expect(await changesOf(teamId)).toHaveLength(32);
  });

  test("go on after one of them failed", async () => {
    const revision = await revisionOf(teamId);
    const results = await Promise.allSettled([
      writeTeam(context(), nothing),
      writeTeam(context(), async () => Promise.reject(new Error("no"))),
      writeTeam(context(), nothing),
    ]);

    expect(results.map((one) => one.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await revisionOf(teamId)).toBe(revision + 2);
  });
});
