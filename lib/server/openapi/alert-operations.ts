import { type ApiOperation, adding } from "@/lib/server/openapi/api-operation";

const gone = { 404: { description: "No such team, or no such alert among one's own" } };
const askedTooOften =
  "The address was asked to confirm three times within an hour, or five times within a week";

/** What whoever asks wants to be told of a team. */
export const alertOperations: ApiOperation[] = [
  {
    path: "/teams/{team}/alerts",
    method: "get",
    id: "listAlerts",
    summary: "One's own alerts of a team",
    answer: { status: 200, description: "The oldest first", content: "Alerts" },
  },
  {
    path: "/teams/{team}/alerts",
    ...adding("NewAlert"),
    id: "addAlert",
    summary: "Be told of a team by e-mail or webhook",
    description:
      "What is so already is not told. An e-mail address that nobody has shown to be theirs is mailed a link first, by which it confirms or refuses. A webhook of the channel `webhook` gets JSON with the headers Walltime-Timestamp (seconds since 1970) and Walltime-Signature: v1= and the HMAC-SHA256, in hex, of the timestamp, a full stop and the raw body.",
    answer: { status: 201, description: "It is made", content: "MadeAlert" },
    problems: {
      409: { description: "Twenty alerts already" },
      422: { description: "A field that cannot be, no mail server, or an address that refused" },
      429: { description: askedTooOften },
    },
  },
  {
    path: "/teams/{team}/alerts/{id}",
    method: "patch",
    body: { type: "application/json", schema: "AlertPatch" },
    id: "editAlert",
    summary: "Be told of other things, or turn an alert off",
    description: "What is absent stays.",
    answer: { status: 200, description: "As it is now", content: "Alert" },
    problems: gone,
  },
  {
    path: "/teams/{team}/alerts/{id}/confirmation",
    method: "post",
    id: "askAgain",
    summary: "Mail an alert's address another link to confirm it",
    description: "Links of earlier mails are worthless then. A link is good for 48 hours.",
    answer: { status: 204, description: "The mail server has taken it" },
    problems: {
      ...gone,
      409: {
        description:
          "There is nothing to confirm (`nothing-to-confirm`), alerts are paused (`alerts-paused`), the address is not one's own any more (`not-yours`), or the mail was not taken (`mail-refused`), and then an earlier link stays good",
      },
      429: { description: askedTooOften },
    },
  },
  {
    path: "/teams/{team}/alerts/{id}",
    method: "delete",
    id: "removeAlert",
    summary: "Remove an alert with its log",
    answer: { status: 204, description: "It is gone" },
    problems: gone,
  },
];
