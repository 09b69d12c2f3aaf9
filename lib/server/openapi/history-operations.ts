import { historyFileQuerySchema, historyQuerySchema } from "@/lib/server/history-queries";
import type { ApiOperation } from "@/lib/server/openapi/api-operation";

const whatIsLeftOut =
  "Costs and members are told to owners only. Deleted cards keep their history.";

export const historyOperations: ApiOperation[] = [
  {
    path: "/teams/{team}/history",
    method: "get",
    id: "getHistory",
    summary: "What was changed in a team, the latest first: who, when, from where, and what",
    description: whatIsLeftOut,
    query: historyQuerySchema,
    isTagged: true,
    answer: { status: 200, description: "A page of changes", content: "History" },
  },
  {
    path: "/teams/{team}/history.csv",
    method: "get",
    id: "getHistoryCsv",
    summary: "The same as a CSV file, a row for each thing that a change touched",
    description: whatIsLeftOut,
    query: historyFileQuerySchema,
    answer: { status: 200, description: "All changes", content: { file: "text/csv" } },
  },
];
