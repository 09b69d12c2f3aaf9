import { describe, expect, test } from "vitest";
import type { AlertFact, AlertTeam } from "@/lib/cards/alerts/alert";
import { alertOutcome } from "@/lib/format/alerts/alert-line";
import {
  emailMessage,
  jsonMessage,
  slackMessage,
  teamsMessage,
} from "@/lib/format/alerts/alert-message";
import { alertSentence } from "@/lib/format/alerts/alert-sentence";
import { confirmMessage } from "@/lib/format/alerts/confirm-message";

const team: AlertTeam = { name: "Checkout", slug: "checkout", dayCount: "working" };
const origin = "https://walltime.example.org";
const card = { number: 12, title: "Log in" };

const over: AlertFact = { kind: "over-sla", card, age: 13, wholeDays: 11, overBy: 2 };
const week: AlertFact = {
  ...{ kind: "weekly", from: "2026-11-23", to: "2026-11-29", released: 7 },
  ...{ inProgress: 5, overSla: 2, blocked: 1 },
};

describe("what happened", () => {
  test.each<[AlertFact, string]>([
    [over, "#12 Log in is over its SLA: day 13 of 11, so 2 working days over."],
    [
      { kind: "near-sla", card, age: 9, wholeDays: 11, dueOn: "2026-12-04" },
      "#12 Log in is near its SLA: day 9 of 11, due by the end of 4 Dec 2026.",
    ],
    [
      { kind: "blocked", card, since: "2026-11-26", days: 3, reason: "No keys" },
      "#12 Log in has been blocked since 26 Nov 2026, for 3 working days (No keys).",
    ],
    [
      { kind: "blocked", card, since: "2026-11-30", days: 1, reason: null },
      "#12 Log in has been blocked since 30 Nov 2026, for 1 working day.",
    ],
    [
      { kind: "stream-over-limit", stream: "Support", cards: 4, limit: 3 },
      "Support is over its limit: 4 cards, limit 3.",
    ],
    [
      { kind: "drift", firedOn: "2026-11-27", expectedPercent: 15.9 },
      "More quotes have been broken than the expected 16%: the drift alarm fired with the SLA date 27 Nov 2026.",
    ],
    [
      week,
      "In the week from 23 Nov 2026 to 29 Nov 2026, 7 cards were released. Now 5 cards are in progress: 2 over the SLA, 1 blocked.",
    ],
    [
      { ...week, released: 1, inProgress: 1 },
      "In the week from 23 Nov 2026 to 29 Nov 2026, 1 card was released. Now 1 card is in progress: 2 over the SLA, 1 blocked.",
    ],
  ])("is one sentence: %o", (fact, sentence) => {
    expect(alertSentence(fact, "working")).toBe(sentence);
  });

  test("counts as the team counts", () => {
    expect(alertSentence(over, "calendar")).toContain("2 calendar days over");
  });
});

describe("a message", () => {
  const one = { team, alerts: [{ occasion: "over-sla:12:2026-11-02", fact: over }], origin };
  const two = { ...one, alerts: [...one.alerts, { occasion: "weekly:2026-11-30", fact: week }] };

  test("by e-mail says the only thing in its subject, or how many there are", () => {
    expect(emailMessage(one).subject).toBe(
      "Checkout: #12 Log in is over its SLA: day 13 of 11, so 2 working days over.",
    );
    expect(emailMessage(two).subject).toBe("Checkout: 2 alerts");
    expect(emailMessage(two).text).toContain(`${origin}/t/checkout/cards/12\n\n`);
    expect(emailMessage(two).text).toContain(`${origin}/t/checkout/stand-up\n\n`);
    expect(emailMessage(one).text).toContain(`Change it here: ${origin}/t/checkout/alerts`);
  });

  test("to Slack calls nobody by what stands in a title", () => {
    const title = "<!channel> & <https://evil.example|free>";
    const fact: AlertFact = { ...over, card: { number: 12, title } };
    const { text } = slackMessage({ ...one, alerts: [{ occasion: "o", fact }] });
    expect(text).toContain("&lt;!channel&gt; &amp; &lt;https://evil.example|free&gt;");
    expect(text.match(/<[^>]*>/g)).toEqual([`<${origin}/t/checkout/cards/12|Open>`]);
  });

  test("to Teams is an adaptive card, without links that a title brings", () => {
    const title = "[free](https://evil.example) **now**";
    const fact: AlertFact = { ...over, card: { number: 12, title } };
    const sent = JSON.stringify(teamsMessage({ ...one, alerts: [{ occasion: "o", fact }] }));
    expect(JSON.parse(sent)).toMatchObject({
      type: "message",
      attachments: [
        {
          contentType: "application/vnd.microsoft.card.adaptive",
          content: { type: "AdaptiveCard", body: [{ text: "Checkout" }, { wrap: true }] },
        },
      ],
    });
    expect(JSON.parse(sent).attachments[0].content.body[1].text).toBe(
      `\\#12 \\[free\\]\\(https://evil.example\\) \\*\\*now\\*\\* is over its SLA: day 13 of 11, so 2 working days over. [Open](${origin}/t/checkout/cards/12)`,
    );
  });

  test("for a program has every fact, and an id that stays", () => {
    expect(jsonMessage(one, new Date("2026-11-30T08:00:00Z"))).toEqual({
      team: { name: "Checkout", slug: "checkout", dayCount: "working" },
      sentAt: "2026-11-30T08:00:00.000Z",
      alerts: [
        {
          ...over,
          id: "over-sla:12:2026-11-02",
          text: "#12 Log in is over its SLA: day 13 of 11, so 2 working days over.",
          url: `${origin}/t/checkout/cards/12`,
        },
      ],
    });
  });
});

test("what asks an address is in one line, whatever somebody is called", () => {
  const link = `${origin}/confirm-alerts/1_x`;
  const askedBy = "Ann\n\nClick https://evil.example\u0000";
  const teamName = "Check\u2028out \u202etxt";
  const { text } = confirmMessage({ teamName, askedBy, origin, link });
  expect(text.split("\n\n")[1]).toBe(
    `Ann Click https://evil.example asked for alerts of the team “Check out txt”, from the Walltime at ${origin}, to be sent to this address.`,
  );
});

test("a week without any SLA says nothing of cards over it", () => {
  const none = { ...week, overSla: null } as AlertFact;
  expect(alertSentence(none, "working")).toMatch(/5 cards are in progress: 1 blocked\.$/);
});

test.each([
  [{ state: "sent", attempts: 1, reason: null }, "Sent"],
  [{ state: "sent", attempts: 3, reason: null }, "Sent, at attempt 3"],
  [{ state: "waiting", attempts: 0, reason: null }, "About to be sent"],
  [{ state: "waiting", attempts: 1, reason: null }, "Being sent"],
  [
    { state: "waiting", attempts: 2, reason: "It answered 500." },
    "Not sent yet after 2 attempts: It answered 500. Walltime will try again.",
  ],
  [{ state: "failed", attempts: 8, reason: "It answered 500." }, "Not sent: It answered 500."],
] as const)("what became of %o is told in a sentence", (line, told) => {
  const rest = { alertId: 1, occasion: "test", fact: { kind: "test" } as const };
  const times = { createdAt: new Date(), doneAt: null };
  expect(alertOutcome({ ...rest, ...times, ...line }, { paused: false })).toBe(told);
  const paused = line.state === "waiting" ? "Not sent while alerts are paused" : told;
  expect(alertOutcome({ ...rest, ...times, ...line }, { paused: true })).toBe(paused);
});
