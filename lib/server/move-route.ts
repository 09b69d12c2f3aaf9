import "server-only";
import type { z } from "zod";
import { idempotencyKeyOf } from "@/lib/server/idempotency-key";
import { checkInput, readJson } from "@/lib/server/read-json";
import { teamRoute } from "@/lib/server/team-route";
import { cardNumberOf } from "@/lib/services/cards/get-card";
import type { MoveContext, MovedCard } from "@/lib/services/cards/move-card";

type Params = { team: string; id: string };

/** The exports of a route file that makes one move of a card. The body may be left out. */
export function moveRoute<Schema extends z.ZodType>(
  schema: Schema,
  make: (context: MoveContext, number: number, move: z.output<Schema>) => Promise<MovedCard>,
) {
  return teamRoute<Params>({
    POST: async ({ request, params, context }) => {
      const number = cardNumberOf(params.id);
      const key = idempotencyKeyOf(request);
      const move = hasBody(request) ? await readJson(request, schema) : checkInput({}, schema);
      return Response.json(await make({ ...context, ...key }, number, move));
    },
  });
}

function hasBody(request: Request): boolean {
  return request.body !== null && request.headers.get("content-length") !== "0";
}
