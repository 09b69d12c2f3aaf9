import {
  backTestQuerySchema,
  batchingQuerySchema,
  forecastQuerySchema,
} from "@/lib/server/forecast-queries";
import type { ApiOperation } from "@/lib/server/openapi/api-operation";

export const forecastOperations: ApiOperation[] = [
  {
    path: "/teams/{team}/batching",
    method: "get",
    id: "getBatching",
    summary: "A list of cards released at once, in batches, or each as it is done",
    description:
      "The same simulated work released in three ways: when the first, the most valuable and the last card reach the customer, and how long finished cards wait for feedback.",
    query: batchingQuerySchema,
    isTagged: true,
    answer: { status: 200, description: "The three ways", content: "Batching" },
  },
  {
    path: "/teams/{team}/forecast",
    method: "get",
    id: "getForecast",
    summary: "When cards are done, how many by a day, when each card of the queue is out",
    description:
      "10,000 seeded runs over the team's releases of the last 60 days. With fewer than five days with a release there is no forecast, and `missing` says so.",
    query: forecastQuerySchema,
    isTagged: true,
    answer: { status: 200, description: "The forecast", content: "Forecast" },
  },
  {
    path: "/teams/{team}/forecast/backtest",
    method: "get",
    id: "getForecastBackTest",
    summary: "Whether past forecasts came true",
    description:
      "On the first working day of each past month, when the next 10 and 20 cards would be out, against when they were.",
    query: backTestQuerySchema,
    isTagged: true,
    answer: {
      status: 200,
      description: "Shares kept and every forecast",
      content: "ForecastBackTest",
    },
  },
];
