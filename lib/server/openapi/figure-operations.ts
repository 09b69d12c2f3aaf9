import type { ApiOperation } from "@/lib/server/openapi/api-operation";
import {
  committedToDoneQuerySchema,
  slaCsvQuerySchema,
  slaFileQuerySchema,
  slaQuerySchema,
  workMixQuerySchema,
} from "@/lib/server/queries";

const slaText =
  "Figures of released cards by type, size or both, by the rule (mean + 1 SD unless the team or the query says otherwise): cycle times, or lead times with measure=lead.";

export const figureOperations: ApiOperation[] = [
  {
    path: "/teams/{team}/sla",
    method: "get",
    id: "getSlaTable",
    summary: "The SLA table",
    description: `${slaText} Unrounded; null where there is too little data.`,
    query: slaQuerySchema,
    isTagged: true,
    answer: { status: 200, description: "The table", content: "SlaTable" },
  },
  {
    path: "/teams/{team}/sla.csv",
    method: "get",
    id: "getSlaTableCsv",
    summary: "The SLA table as CSV",
    description: `${slaText} Unrounded; empty cells where there is too little data; total=true adds a row of all cards.`,
    query: slaCsvQuerySchema,
    isTagged: true,
    answer: { status: 200, description: "The table", content: { file: "text/csv" } },
  },
  {
    path: "/teams/{team}/sla.md",
    method: "get",
    id: "getSlaTableMarkdown",
    summary: "The SLA table as Markdown",
    description: `${slaText} Rounded for people.`,
    query: slaFileQuerySchema,
    isTagged: true,
    answer: { status: 200, description: "The table", content: { file: "text/markdown" } },
  },
  {
    path: "/teams/{team}/committed-to-done",
    method: "get",
    id: "getCommittedToDone",
    summary: "Cycle or lead times of released cards, in order of release",
    description: "With mean, mean ± SD, SLA and the rolling mean and SD.",
    query: committedToDoneQuerySchema,
    isTagged: true,
    answer: { status: 200, description: "Figures and points", content: "CommittedToDone" },
  },
  {
    path: "/teams/{team}/committed-to-done.csv",
    method: "get",
    id: "getCommittedToDoneCsv",
    summary: "The same as rows, one card a row, as CSV",
    description:
      "Unrounded; empty cells where a card does not say. A card is over when it took longer than the SLA of its own type among them.",
    query: committedToDoneQuerySchema,
    isTagged: true,
    answer: { status: 200, description: "The cards", content: { file: "text/csv" } },
  },
  {
    path: "/teams/{team}/work-mix",
    method: "get",
    id: "getWorkMix",
    summary: "How the team’s time divides among kinds and types of work",
    description:
      "By week or month of [from, to], or of all time. Shares are fractions of 1, null in an empty bucket.",
    query: workMixQuerySchema,
    isTagged: true,
    answer: { status: 200, description: "The buckets", content: "WorkMix" },
  },
];
