import type { ApiOperation } from "@/lib/server/openapi/api-operation";
import type { ComponentName } from "@/lib/server/openapi/component-schemas";
import { orderQueueQuerySchema } from "@/lib/server/queries";

const conflict = {
  409: {
    description:
      "Somebody changed the card since that version (`card-changed`), or its state does not allow this",
  },
};

function move(name: string, schema: ComponentName, summary: string, description?: string) {
  return {
    path: `/teams/{team}/cards/{id}/${name}`,
    method: "post",
    id: `${name}Card`,
    summary,
    description,
    body: { type: "application/json", schema },
    isBodyOptional: true,
    takesIdempotencyKey: true,
    answer: { status: 200, description: "The card as it is now", content: "MovedCard" },
    problems: conflict,
  } as const satisfies ApiOperation;
}

export const moveOperations: ApiOperation[] = [
  move(
    "commit",
    "CommitMove",
    "Commit a card, or move a committed one to another stream",
    "Committing on the day itself freezes the card's quote and notes whom it overtook.",
  ),
  move("release", "Move", "Release a card"),
  move("reopen", "ReopenMove", "Reopen a released or cancelled card", "Its commit day stays."),
  move("cancel", "Move", "Cancel a card"),
  move("block", "BlockMove", "Mark a card as blocked"),
  move("unblock", "Move", "End a card's blockage"),
  {
    path: "/teams/{team}/queue",
    method: "get",
    id: "getQueue",
    summary: "The queue, in order",
    isTagged: true,
    answer: { status: 200, description: "Its cards", content: "Queue" },
  },
  {
    path: "/teams/{team}/queue",
    method: "post",
    id: "orderQueue",
    summary: "Order the queue, or move a card back to it",
    description:
      "Puts one card before another, or several first. A card in progress loses its commit day. With dryRun nothing changes, and the answer says whose forecast day would slip.",
    query: orderQueueQuerySchema,
    body: { type: "application/json", schema: "QueueMove" },
    takesIdempotencyKey: true,
    answer: { status: 200, description: "The new order", content: "QueueOrdered" },
    problems: conflict,
  },
];
