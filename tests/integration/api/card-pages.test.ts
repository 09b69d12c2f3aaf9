import { beforeAll, describe, expect, test } from "vitest";
import { cardPageSchema } from "@/lib/server/openapi/card-schemas";
import { get, remove } from "@/tests/integration/api/support/call-api";
import { expectProblem } from "@/tests/integration/api/support/expect-problem";
import { importCsv, newTeam } from "@/tests/integration/api/support/new-team";

describe("GET …/cards", () => {
  let team: string;

  beforeAll(async () => {
    team = await newTeam();
    const rows = Array.from({ length: 105 }, (_, index) => `Card ${index + 1},Feature`);
    const answer = await importCsv(team, ["Title,Type", ...rows].join("\n"));
    expect(answer.body).toMatchObject({ created: 105 });
    await remove(`${team}/cards/3`);
  });

  test("gives 100 cards in order of number unless told otherwise, then the rest", async () => {
    const first = await get(`${team}/cards`);
    expect(first.body.cards).toHaveLength(100);
    expect(first.body.cards[0].number).toBe(1);
    expect(first.body.nextCursor).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(cardPageSchema.parse(first.body)).toEqual(first.body);

    const second = await get(`${team}/cards?cursor=${first.body.nextCursor}`);
    expect(second.body.cards.map((card: { number: number }) => card.number)).toEqual([
      102, 103, 104, 105,
    ]);
    expect(second.body.nextCursor).toBeNull();
  });

  test.each([1, 7, 52, 104, 1000])(
    "gives every card once in pages of %i, and null at the end",
    async (limit) => {
      const seen: number[] = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const answer = await get(`${team}/cards?limit=${limit}&cursor=${cursor}`);
        expect(answer.body.cards.length).toBeLessThanOrEqual(limit);
        expect(answer.body.cards.length).toBeGreaterThan(0);
        seen.push(...answer.body.cards.map((card: { number: number }) => card.number));
        cursor = answer.body.nextCursor;
      }
      expect(seen).toEqual(
        Array.from({ length: 105 }, (_, index) => index + 1).filter((number) => number !== 3),
      );
    },
  );

  test("gives an empty page for a team without cards", async () => {
    expect((await get(`${await newTeam()}/cards`)).body).toEqual({
      revision: 1,
      cards: [],
      nextCursor: null,
      removed: [],
    });
  });

  test.each(["0", "1001", "-1", "1.5", "ten", "1e2", " 5", "99999999999", "0x10"])(
    "refuses the limit %s",
    async (limit) => {
      const answer = await get(`${team}/cards?limit=${encodeURIComponent(limit)}`);
      expect(answer.status).toBe(400);
      expect(answer.body.field).toBe("limit");
    },
  );

  test("refuses a limit given twice", async () => {
    expectProblem(await get(`${team}/cards?limit=5&limit=6`), 400, "repeated-parameter", "limit");
  });

  test.each(["nonsense", "5", "YWZ0ZXI6", "YWZ0ZXI6LTE", "YWZ0ZXI6MS41", "%00", "🚀"])(
    "refuses the cursor %s, which no page gave",
    async (cursor) => {
      expectProblem(await get(`${team}/cards?cursor=${cursor}`), 400, expect.any(String), "cursor");
    },
  );

  test("refuses a cursor beyond every card number", async () => {
    const cursor = Buffer.from("after:99999999999").toString("base64url");
    expectProblem(await get(`${team}/cards?cursor=${cursor}`), 400, "bad-cursor", "cursor");
  });

  test("leaves parameters alone that it does not know", async () => {
    const answer = await get(`${team}/cards?limit=2&utm_source=mail&%00=%00`);
    expect(answer.body.cards).toHaveLength(2);
  });
});
