import {
  agingQuerySchema,
  asOfQuerySchema,
  inProgressQuerySchema,
} from "@/lib/server/open-card-queries";
import type { ApiOperation } from "@/lib/server/openapi/api-operation";

export const openCardOperations: ApiOperation[] = [
  {
    path: "/teams/{team}/in-progress",
    method: "get",
    id: "getInProgress",
    summary: "Cards in progress, with their quotes and chances",
    description: "As of the start of a day: cards by risk, and the breaches to expect.",
    query: inProgressQuerySchema,
    isTagged: true,
    answer: { status: 200, description: "The cards and a summary", content: "InProgress" },
  },
  {
    path: "/teams/{team}/aging",
    method: "get",
    id: "getAging",
    summary: "Ages of cards in progress against the cycle times of their groups",
    query: agingQuerySchema,
    isTagged: true,
    answer: { status: 200, description: "Groups and cards", content: "Aging" },
  },
  {
    path: "/teams/{team}/sla-due.ics",
    method: "get",
    id: "getSlaDueCalendar",
    summary: "SLA dates of the cards in progress as an iCalendar feed",
    description:
      "All-day events with stable UIDs; SEQUENCE and LAST-MODIFIED rise when one may have moved. Cards without a quote are left out.",
    query: asOfQuerySchema,
    isTagged: true,
    answer: { status: 200, description: "The feed", content: { file: "text/calendar" } },
  },
  {
    path: "/teams/{team}/events",
    method: "get",
    id: "followTeam",
    summary: "The team's revision, now and after each change, as server-sent events",
    answer: {
      status: 200,
      description:
        "Events named `revision`, whose data is the revision, and `beat` every 15 seconds",
      content: { file: "text/event-stream" },
    },
  },
];
