import type { ApiOperation } from "@/lib/server/openapi/api-operation";

/** Links with which somebody without an account reads one page, chart or calendar. */
export const shareLinkOperations: ApiOperation[] = [
  {
    path: "/teams/{team}/share-links",
    method: "get",
    id: "listShareLinks",
    summary: "The links that can still be opened",
    description: "All of the team’s for an owner; otherwise those that one made.",
    answer: { status: 200, description: "The newest first", content: "ShareLinks" },
  },
  {
    path: "/teams/{team}/share-links",
    method: "post",
    id: "makeShareLink",
    summary: "Make a link to one page, chart or calendar",
    description:
      "Its address is answered this once. Client names, notes and costs stay hidden unless asked for; costs only an owner can show.",
    body: { type: "application/json", schema: "NewShareLink" },
    takesIdempotencyKey: true,
    givesLocation: true,
    answer: { status: 201, description: "It is made", content: "MadeShareLink" },
    problems: {
      409: {
        description:
          "It was made by an earlier request with this key (`shown-before`), and its address is told once only: revoke it, and make another with a new key",
      },
    },
  },
  {
    path: "/teams/{team}/share-links/{id}",
    method: "delete",
    id: "revokeShareLink",
    summary: "Make a link worthless from the next request on",
    answer: { status: 204, description: "It is revoked" },
    problems: { 404: { description: "No such team, or no such link" } },
  },
];
