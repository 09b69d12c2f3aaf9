import { cardFilterSchema } from "@/lib/cards/filter/card-filter";
import type { ApiOperation } from "@/lib/server/openapi/api-operation";
import { whatIfQuerySchema, workMixQuerySchema } from "@/lib/server/queries";

const read = { method: "get", query: cardFilterSchema, isTagged: true } as const;

export const hiddenWorkOperations: ApiOperation[] = [
  {
    ...read,
    path: "/teams/{team}/hidden-work",
    id: "getHiddenWork",
    summary: "Where the days go, and whether the share of hidden work and support grows",
    description:
      "The work mix of all types with trends of the shares of days, and people-days where the team has head counts.",
    query: workMixQuerySchema,
    answer: { status: 200, description: "Buckets and trends", content: "HiddenWork" },
  },
  {
    ...read,
    path: "/teams/{team}/support-effect",
    id: "getSupportEffect",
    summary: "Whether features took longer when more support and hidden work was in progress",
    description: "An association in the record, not a cause. Null below 20 released features.",
    answer: { status: 200, description: "Groups, test and cards", content: "SupportEffect" },
  },
  {
    ...read,
    path: "/teams/{team}/support-stream",
    id: "getSupportStream",
    summary: "How each kind of work is served, and what support overtook",
    answer: { status: 200, description: "Kinds and overtakings", content: "SupportStream" },
  },
  {
    ...read,
    path: "/teams/{team}/littles-law",
    id: "getLittlesLaw",
    summary: "WIP, throughput and the cycle time that they predict, against the observed one",
    answer: { status: 200, description: "The figures", content: "LittlesLaw" },
  },
  {
    ...read,
    path: "/teams/{team}/cumulative-flow",
    id: "getCumulativeFlow",
    summary: "Cards ever prioritised, committed and gone, day by day",
    description: "No line falls. Those gone were released or cancelled.",
    answer: { status: 200, description: "A row for each day", content: "CumulativeFlow" },
  },
  {
    ...read,
    path: "/teams/{team}/throughput",
    id: "getThroughput",
    summary: "Releases, arrivals, departures, WIP and its age by week or month",
    query: workMixQuerySchema,
    answer: { status: 200, description: "Buckets and limits", content: "Throughput" },
  },
  {
    ...read,
    path: "/teams/{team}/blockers",
    id: "getBlockers",
    summary: "Blocked days by reason, stream and type, and each episode",
    answer: { status: 200, description: "Groups and episodes", content: "Blockers" },
  },
  {
    ...read,
    path: "/teams/{team}/flow-efficiency",
    id: "getFlowEfficiency",
    summary: "The share of days in progress on which released cards were not blocked",
    answer: { status: 200, description: "The shares", content: "FlowEfficiency" },
  },
  {
    ...read,
    path: "/teams/{team}/what-if",
    id: "getWhatIf",
    summary: "Features' times had support been halved, queued, or work in progress limited",
    description:
      "The record replayed with capacity shared among the cards in progress. Intervals are over seeds. No scenario below 5 released features.",
    query: whatIfQuerySchema,
    answer: { status: 200, description: "The scenarios", content: "WhatIf" },
  },
  {
    path: "/teams/{team}/head-counts",
    method: "get",
    id: "listHeadCounts",
    summary: "How many people the team has and since when, and how many are on support",
    isTagged: true,
    answer: { status: 200, description: "The earliest first", content: "HeadCounts" },
  },
  {
    path: "/teams/{team}/head-counts/{from}",
    method: "put",
    id: "setHeadCount",
    summary: "Say how many people the team has from a day on",
    description: "It holds until the next head count. One of the same day is replaced.",
    body: { type: "application/json", schema: "NewHeadCount" },
    takesIdempotencyKey: true,
    answer: { status: 200, description: "It is so now", content: "HeadCount" },
  },
  {
    path: "/teams/{team}/head-counts/{from}",
    method: "delete",
    id: "removeHeadCount",
    summary: "Remove a head count; the one before it goes on",
    answer: { status: 204, description: "It is gone" },
    problems: {
      404: { description: "No such team, or no head count from that day" },
      422: { description: "It is no day" },
    },
  },
];
