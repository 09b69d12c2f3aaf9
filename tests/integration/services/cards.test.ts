import { beforeEach, describe, expect, test } from "vitest";
import { addCards, newCardsSchema } from "@/lib/services/cards/add-cards";
import { editCard } from "@/lib/services/cards/edit-card";
import { getCard } from "@/lib/services/cards/get-card";
import { listCards } from "@/lib/services/cards/list-cards";
import { removeCard } from "@/lib/services/cards/remove-card";
import { undoImport } from "@/lib/services/import/undo-import";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { changesOf, query, recordsOf, revisionOf } from "@/tests/integration/db/support/team-state";
import { at } from "@/tests/integration/services/support/at";
import { importText } from "@/tests/integration/services/support/import-text";

let context: ServiceContext;

beforeEach(async () => {
  ({ context } = await makeTeam());
});

const api = () => ({ ...context, source: "api" as const });

describe("card numbers", () => {
  test("ascend however cards come in, and are never used again", async () => {
    expect((await makeCard(context)).number).toBe(1);
    const inputs = newCardsSchema.parse(
      ["a", "b"].map((title) => ({ title, type: "Bug", released: "2026-05-04" })),
    );
    expect(await addCards(api(), inputs)).toEqual({
      first: 2,
      last: 3,
      revision: expect.any(Number),
    });
    await removeCard(api(), 3);
    const { id } = await importText(context, "Title,Type\nc,Bug\nd,Bug");
    await undoImport(api(), id as number);
    expect((await makeCard(context)).number).toBe(6);

    const { cards } = await listCards(context, { afterNumber: 0, limit: 10 });
    expect(cards.map((card) => card.number)).toEqual([1, 2, 6]);
  });

  test("follow the order of the file in an import", async () => {
    await importText(context, "Title,Type\nfirst,Bug\nsecond,Bug\nthird,Bug");
    const { cards } = await listCards(context, { afterNumber: 0, limit: 10 });
    expect(cards.map((card) => card.title)).toEqual(["first", "second", "third"]);
  });

  test("have no gap where a card was refused", async () => {
    await expect(makeCard(context, { type: "Unheard of" })).rejects.toMatchObject({ status: 422 });
    expect((await makeCard(context)).number).toBe(1);
  });

  test("are each used once when cards are added and imported at the same time", async () => {
    await Promise.all([
      ...Array.from({ length: 8 }, () => makeCard(context)),
      importText(context, "Title,Type\na,Bug\nb,Bug"),
      importText(context, "Title,Type\nc,Bug\nd,Bug"),
    ]);
    const { cards } = await listCards(context, { afterNumber: 0, limit: 50 });
    expect(cards.map((card) => card.number)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
  });
});

describe("an edit", () => {
  test("of a version that is not the last is a conflict with both sides, and changes nothing", async () => {
    await makeCard(context, { title: "Mine" });
    await editCard(api(), 1, { version: 1, title: "Theirs" });
    const revision = await revisionOf(context.teamId);

    await expect(editCard(api(), 1, { version: 1, title: "Yours" })).rejects.toMatchObject({
      status: 409,
      code: "card-changed",
      extra: {
        current: { number: 1, version: 2, title: "Theirs" },
        yours: { version: 1, title: "Yours" },
      },
    });
    expect(await getCard(context, 1)).toMatchObject({ version: 2, title: "Theirs" });
    expect(await revisionOf(context.teamId)).toBe(revision);
  });

  test("of a version to come is a conflict too", async () => {
    await makeCard(context);
    await expect(editCard(api(), 1, { version: 2, title: "B" })).rejects.toMatchObject({
      status: 409,
    });
  });

  test("is recorded with the card before and after", async () => {
    await makeCard(context, { title: "One", committed: "2026-05-04" });
    await editCard(api(), 1, { version: 1, released: "2026-05-05" });
    const [record] = await recordsOf(context.teamId, await revisionOf(context.teamId));
    expect(record).toMatchObject({
      entity: "card",
      first_id: 1,
      last_id: 1,
      before: { number: 1, version: 1, title: "One", released: null, cycleDays: null },
      after: { number: 1, version: 2, title: "One", released: "2026-05-05", cycleDays: 2 },
    });
  });

  test("of a card that is gone is answered 404", async () => {
    await makeCard(context);
    await removeCard(api(), 1);
    const gone = { status: 404, code: "card-not-found" };
    await expect(editCard(api(), 1, { version: 2, title: "B" })).rejects.toMatchObject(gone);
    await expect(removeCard(api(), 1)).rejects.toMatchObject(gone);
    await expect(getCard(context, 1)).rejects.toMatchObject(gone);
  });
});

describe("a repeated request", () => {
  test("to add a card gets the card as it was first answered, whatever became of it", async () => {
    const input = { title: "Once", type: "Bug" };
    const keyed = { ...context, idempotencyKey: "add" };
    const first = await makeCard(keyed, input);
    await editCard(api(), 1, { version: 1, title: "Edited" });
    expect(await makeCard(keyed, input)).toEqual(first);
    await removeCard(api(), 1);
    expect(await makeCard(keyed, input)).toEqual(first);
    expect(await changesOf(context.teamId)).toHaveLength(4);
  });

  test("to edit a card gets the first answer", async () => {
    await makeCard(context);
    const keyed = { ...api(), idempotencyKey: "edit" };
    const first = await editCard(keyed, 1, { version: 1, title: "B" });
    await editCard(api(), 1, { version: 2, title: "C" });
    expect(await editCard(keyed, 1, { version: 1, title: "B" })).toEqual(first);
    expect((await getCard(context, 1)).title).toBe("C");
  });
});

describe("a card's dates", () => {
  const refused = (code: string) => ({ status: 422, code });
  const may = "2026-05-20";

  test("cannot be after today in the team's zone, but the promise can", async () => {
    const { context: auckland } = await makeTeam({ timeZone: "Pacific/Auckland" });
    // Noon UTC is past midnight there.
    const here = at(auckland, may);
    await expect(makeCard(here, { released: "2026-05-22" })).rejects.toMatchObject(
      refused("released-in-future"),
    );
    await makeCard(here, { released: "2026-05-21", promised: "2027-01-01" });
    await expect(makeCard(at(context, may), { released: "2026-05-21" })).rejects.toMatchObject(
      refused("released-in-future"),
    );
  });

  test("are judged together when only one of them changes", async () => {
    await makeCard(at(context, may), { committed: "2026-05-04", released: "2026-05-08" });
    await expect(
      editCard(at(context, may), 1, { version: 1, committed: "2026-05-11" }),
    ).rejects.toMatchObject(refused("released-before-committed"));
    await expect(
      editCard(at(context, may), 1, { version: 1, cancelled: "2026-05-11" }),
    ).rejects.toMatchObject(refused("released-and-cancelled"));
    const card = await editCard(at(context, may), 1, {
      version: 1,
      released: null,
      cancelled: "2026-05-11",
    });
    expect(card).toMatchObject({ released: null, cancelled: "2026-05-11", cycleDays: null });
  });

  test("may have the priority after the commitment, and after the release without lead time", async () => {
    const card = await makeCard(at(context, may), {
      prioritised: "2026-05-12",
      committed: "2026-05-04",
      released: "2026-05-08",
    });
    expect(card).toMatchObject({ cycleDays: 5, leadDays: null });
  });
});

describe("a card in a stream", () => {
  const stretches = () =>
    query(
      `select s.kind, st.name as stream, to_char(s.from_on, 'MM-DD') as from,
              to_char(s.to_on, 'MM-DD') as to
       from spells s left join streams st on st.team_id = s.team_id and st.id = s.stream_id
       where s.team_id = $1 order by s.id`,
      [context.teamId],
    );
  const stream = (name: string, from: string, to: string | null) => ({
    kind: "stream",
    stream: name,
    from,
    to,
  });

  test("has a spell from its commitment over its moves and its release to its reopening", async () => {
    await makeCard(at(context, "2026-05-01"), { stream: "Features" });
    expect(await stretches()).toEqual([]);
    await editCard(at(context, "2026-05-05"), 1, { version: 1, committed: "2026-05-04" });
    expect(await stretches()).toEqual([stream("Features", "05-04", null)]);
    await editCard(at(context, "2026-05-06"), 1, { version: 2, stream: "Support" });
    await editCard(at(context, "2026-05-12"), 1, { version: 3, released: "2026-05-11" });
    await editCard(at(context, "2026-05-18"), 1, { version: 4, released: null });
    expect(await stretches()).toEqual([
      stream("Features", "05-04", "05-06"),
      stream("Support", "05-06", "05-11"),
      { kind: "released", stream: null, from: "05-11", to: "05-18" },
      stream("Support", "05-18", null),
    ]);
    expect(await getCard(context, 1)).toMatchObject({ committed: "2026-05-04", cycleDays: null });
  });

  test("leaves the spells alone when something else of it changes", async () => {
    await makeCard(at(context, "2026-05-01"), { stream: "Features", committed: "2026-05-01" });
    await editCard(at(context, "2026-05-05"), 1, { version: 1, title: "Renamed" });
    expect(await stretches()).toEqual([stream("Features", "05-01", null)]);
    const records = await recordsOf(context.teamId, await revisionOf(context.teamId));
    expect(records.map((record) => record.entity)).toEqual(["card"]);
  });
});
