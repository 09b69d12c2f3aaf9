import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { makeCard } from "@/tests/factories/make-card";
import { makeAlert, makeWatchedTeam, turn } from "@/tests/integration/alerts/support/watched-team";
import { at } from "@/tests/integration/services/support/at";
import { Receiver } from "@/tests/setup/webhook-receiver";

const receiver = new Receiver();
beforeAll(() => receiver.start());
afterAll(() => receiver.stop());
beforeEach(() => {
  receiver.clear();
  vi.stubEnv("WALLTIME_WEBHOOK_NETWORKS", "127.0.0.0/8");
  vi.stubEnv("WALLTIME_URL", "https://walltime.example.org");
});

describe("a card that goes over its SLA", () => {
  test("is told of once, signed, by a webhook that asks for it", async () => {
    const context = await makeWatchedTeam();
    const card = await makeCard(at(context, "2026-04-01"), {
      title: "Log in",
      committed: "2026-04-01",
    });
    const { secret } = await makeAlert(context, { address: receiver.url() });
    await turn("2026-04-01");
    await turn("2026-04-08");
    expect(receiver.received).toEqual([]);
    await turn("2026-04-09");
    await turn("2026-04-09");
    await turn("2026-04-10");
    expect(receiver.received).toHaveLength(1);
    const [{ body, headers }] = receiver.received as [(typeof receiver.received)[number]];
    expect(JSON.parse(body).alerts).toEqual([
      {
        id: `over-sla:${card.number}:2026-04-01`,
        kind: "over-sla",
        card: { number: card.number, title: "Log in" },
        ...{ age: 7, wholeDays: 6, overBy: 1 },
        text: `#${card.number} Log in is over its SLA: day 7 of 6, so 1 working day over.`,
        url: expect.stringMatching(
          new RegExp(`^https://walltime\\.example\\.org/t/[\\w-]+/cards/${card.number}$`),
        ),
      },
    ]);
    const timestamp = headers["walltime-timestamp"];
    const mac = createHmac("sha256", secret ?? "")
      .update(`${timestamp}.${body}`)
      .digest("hex");
    expect(headers["walltime-signature"]).toBe(`v1=${mac}`);
  });
});
