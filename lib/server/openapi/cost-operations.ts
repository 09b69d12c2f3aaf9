import { costsCsvQuerySchema, costsQuerySchema } from "@/lib/server/cost-queries";
import { type ApiOperation, changedSettings } from "@/lib/server/openapi/api-operation";
import { versionQuerySchema } from "@/lib/server/queries";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What is alike for the two lists of dated amounts. */
function entryOperations(
  name: string,
  noun: "DayRate" | "Budget",
  words: { one: string; list: string; rule: string },
): ApiOperation[] {
  const body = { type: "application/json", schema: `New${noun}` } as const;
  const gone = { 404: { description: `No such team, or no such ${words.one}` } };
  const rule = { 422: { description: words.rule } };
  return [
    {
      path: `/teams/{team}/${name}`,
      method: "get",
      id: `list${noun}s`,
      summary: words.list,
      isTagged: true,
      answer: { status: 200, description: "By client and day", content: `${noun}s` },
    },
    {
      path: `/teams/{team}/${name}`,
      method: "post",
      id: `add${noun}`,
      summary: `Add a ${words.one}`,
      body,
      takesIdempotencyKey: true,
      givesLocation: true,
      answer: { status: 201, description: "It is kept", content: `Saved${noun}` },
      problems: rule,
    },
    {
      path: `/teams/{team}/${name}/{id}`,
      method: "put",
      id: `replace${noun}`,
      summary: `Put another in the place of a ${words.one}`,
      query: versionQuerySchema,
      body,
      takesIdempotencyKey: true,
      answer: { status: 200, description: "It is so now", content: `Saved${noun}` },
      problems: { ...gone, ...changedSettings, ...rule },
    },
    {
      path: `/teams/{team}/${name}/{id}`,
      method: "delete",
      id: `remove${noun}`,
      summary: `Remove a ${words.one}`,
      query: versionQuerySchema,
      answer: { status: 204, description: "It is gone" },
      problems: { ...gone, ...changedSettings },
    },
  ];
}

/** What work for clients costs. */
export const costOperations: ApiOperation[] = [
  {
    path: "/teams/{team}/costs",
    method: "get",
    id: "getCosts",
    summary: "What cards cost by client and month, against what was agreed",
    description:
      "Days in progress × people × the day rate in force on each day, exact to the currency's least coin. Cards in progress are counted up to today.",
    query: costsQuerySchema,
    isTagged: true,
    answer: { status: 200, description: "Costs, cards and budgets", content: "Costs" },
  },
  {
    path: "/teams/{team}/costs.csv",
    method: "get",
    id: "getCostsCsv",
    summary: "The costs by month and client, by card, or the budgets, as CSV",
    query: costsCsvQuerySchema,
    isTagged: true,
    answer: { status: 200, description: "The file", content: { file: "text/csv" } },
  },
  {
    path: "/teams/{team}/costs.xlsx",
    method: "get",
    id: "getCostsWorkbook",
    summary: "All of it as a spreadsheet: months, cards, budgets and rates",
    query: costsQuerySchema,
    answer: { status: 200, description: "The file", content: { file: xlsx } },
  },
  ...entryOperations("day-rates", "DayRate", {
    one: "day rate",
    list: "What a person's day costs, and since when",
    rule: "A field that cannot be, another currency, or a second rate of that day",
  }),
  ...entryOperations("budgets", "Budget", {
    one: "budget",
    list: "What clients agreed to pay",
    rule: "A field that cannot be, another currency, or days of another budget of the client",
  }),
  {
    path: "/teams/{team}/costs/currency",
    method: "put",
    id: "setCurrency",
    summary: "Say which currency all rates and budgets are in",
    description: "Their numbers stay as they are; nothing is exchanged.",
    body: { type: "application/json", schema: "TeamCurrency" },
    takesIdempotencyKey: true,
    answer: { status: 200, description: "It is so now", content: "SavedCurrency" },
  },
  {
    path: "/teams/{team}/cards/{id}/people",
    method: "put",
    id: "setCardPeople",
    summary: "Say how many people work on a card, for what it costs",
    body: { type: "application/json", schema: "CardPeople" },
    takesIdempotencyKey: true,
    answer: { status: 200, description: "It is so now", content: "SavedCardPeople" },
  },
];
