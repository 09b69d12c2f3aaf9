import "server-only";
import { alertOperations } from "@/lib/server/openapi/alert-operations";
import { cardOperations } from "@/lib/server/openapi/card-operations";
import { describeComponents } from "@/lib/server/openapi/component-schemas";
import { costOperations } from "@/lib/server/openapi/cost-operations";
import { deliveryOperations } from "@/lib/server/openapi/delivery-operations";
import { describeOperation } from "@/lib/server/openapi/describe-operation";
import { evidenceOperations } from "@/lib/server/openapi/evidence-operations";
import { figureOperations } from "@/lib/server/openapi/figure-operations";
import { forecastOperations } from "@/lib/server/openapi/forecast-operations";
import { hiddenWorkOperations } from "@/lib/server/openapi/hidden-work-operations";
import { historyOperations } from "@/lib/server/openapi/history-operations";
import { importOperations } from "@/lib/server/openapi/import-operations";
import { listOperations } from "@/lib/server/openapi/list-operations";
import { moveOperations } from "@/lib/server/openapi/move-operations";
import { openCardOperations } from "@/lib/server/openapi/open-card-operations";
import { rotaOperations } from "@/lib/server/openapi/rota-operations";
import { shareLinkOperations } from "@/lib/server/openapi/share-link-operations";
import { teamOperations } from "@/lib/server/openapi/team-operations";

const operations = [
  ...teamOperations,
  ...listOperations,
  ...historyOperations,
  ...cardOperations,
  ...moveOperations,
  ...importOperations,
  ...figureOperations,
  ...hiddenWorkOperations,
  ...openCardOperations,
  ...evidenceOperations,
  ...forecastOperations,
  ...costOperations,
  ...rotaOperations,
  ...deliveryOperations,
  ...shareLinkOperations,
  ...alertOperations,
];

type Paths = Record<string, Record<string, object>>;

/** What the API does, as an OpenAPI 3.1 document, from the schemas that check its requests. */
export function openApiDocument(version: string): object {
  const paths: Paths = {};
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: describeOperation(operation),
    };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Walltime",
      version,
      description:
        "How long each kind of work takes from committed to done. Days are YYYY-MM-DD, both ends included; an absent parameter means all. Failures are application/problem+json with a stable code.",
    },
    servers: [{ url: "/api/v1" }],
    paths,
    components: { schemas: describeComponents() },
  };
}
