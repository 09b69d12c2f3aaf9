import type { ApiOperation } from "@/lib/server/openapi/api-operation";
import { rotaFeedQuerySchema } from "@/lib/server/rota-queries";

export const rotaOperations: ApiOperation[] = [
  {
    path: "/teams/{team}/rota",
    method: "get",
    id: "getRota",
    summary: "Who holds the support role each week, and how even it has been",
    isTagged: true,
    answer: { status: 200, description: "The rota", content: "Rota" },
  },
  {
    path: "/teams/{team}/rota",
    method: "put",
    id: "putRota",
    summary: "Change the rota: people, weeks set by hand, a plan for weeks to come",
    description:
      "What is not named stays; people, weeks and plan are done in this order, all or nothing. A plan shares weeks out evenly, nobody twice running where that can be helped and nobody who is away. It changes no week that is past or has begun, and weeks set by hand only with change: all.",
    body: { type: "application/json", schema: "RotaChange" },
    takesIdempotencyKey: true,
    answer: { status: 200, description: "The rota as it is now", content: "Rota" },
    problems: {
      409: {
        description:
          "Somebody changed the rota since that version was read (code rota-changed, with the version now)",
      },
    },
  },
  {
    path: "/teams/{team}/rota.ics",
    method: "get",
    id: "getRotaCalendar",
    summary: "Who holds the support role, as an iCalendar feed",
    description:
      "An all-day event a week, of the last three months and all to come. Its UID stays whoever holds the week, its sequence rises with each change.",
    query: rotaFeedQuerySchema,
    isTagged: true,
    answer: { status: 200, description: "The calendar", content: { file: "text/calendar" } },
  },
];
