import type { AlertFact, AlertTeam } from "@/lib/cards/alerts/alert";
import { alertPath, alertSentence } from "@/lib/format/alerts/alert-sentence";
import { countOf } from "@/lib/format/count-of";

/** What is sent together: of one team, by one alert. */
export type AlertMail = {
  team: AlertTeam;
  alerts: readonly { occasion: string; fact: AlertFact }[];
  /** Under which people open this Walltime, without a slash at its end */
  origin: string;
};

type Line = { text: string; url: string };

function linesOf({ team, alerts, origin }: AlertMail): Line[] {
  return alerts.map(({ fact }) => ({
    text: alertSentence(fact, team.dayCount),
    url: `${origin}${alertPath(fact, team)}`,
  }));
}

/** Subject and text of an e-mail. */
export function emailMessage(mail: AlertMail): { subject: string; text: string } {
  const { team, origin } = mail;
  const lines = linesOf(mail);
  const [only] = lines;
  const what = lines.length === 1 && only ? only.text : countOf(lines.length, "alert");
  const choose = `You get this because you set up an alert. Change it here: ${origin}/t/${team.slug}/alerts`;
  return {
    subject: `${team.name}: ${what}`,
    text: [...lines.map(({ text, url }) => `${text}\n${url}`), `-- \n${choose}`, ""].join("\n\n"),
  };
}

/** What Slack and others that take its webhooks are sent. */
export function slackMessage(mail: AlertMail): { text: string } {
  // Its own marks for names of people and channels, so that no title calls everybody.
  const plain = (text: string) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const lines = linesOf(mail).map(({ text, url }) => `${plain(text)} <${url}|Open>`);
  return { text: [`*${plain(mail.team.name)}*`, ...lines].join("\n") };
}

/** What a workflow of Microsoft Teams is sent: an adaptive card. */
export function teamsMessage(mail: AlertMail): object {
  // Text of such a card is Markdown.
  const plain = (text: string) => text.replace(/[\\`*_{}[\]()#+!|<>~-]/g, "\\$&");
  const block = (text: string, extra = {}) => ({ type: "TextBlock", text, wrap: true, ...extra });
  return {
    type: "message",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        content: {
          $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
          type: "AdaptiveCard",
          version: "1.4",
          body: [
            block(plain(mail.team.name), { weight: "Bolder" }),
            ...linesOf(mail).map(({ text, url }) => block(`${plain(text)} [Open](${url})`)),
          ],
        },
      },
    ],
  };
}

/** What a program is sent: each alert with its facts, and the sentence that people read. */
export function jsonMessage(mail: AlertMail, sentAt: Date): object {
  const { team, alerts, origin } = mail;
  return {
    team: { name: team.name, slug: team.slug, dayCount: team.dayCount },
    sentAt: sentAt.toISOString(),
    alerts: alerts.map(({ occasion, fact }) => ({
      id: occasion,
      text: alertSentence(fact, team.dayCount),
      url: `${origin}${alertPath(fact, team)}`,
      ...fact,
    })),
  };
}
