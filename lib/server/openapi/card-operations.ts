import type { Operation } from "@/lib/server/openapi/operation";
import { cardsQuerySchema } from "@/lib/server/queries";

export const cardOperations: Operation[] = [
  {
    path: "/teams/{team}/cards",
    method: "get",
    id: "listCards",
    summary: "Cards in ascending order of number, a page at a time",
    description:
      "Takes the filters of the list of cards. To keep a copy: read all pages, keep `revision` of the first, and ask again with `changedSince` set to it; `removed` names the cards that are gone meanwhile.",
    query: cardsQuerySchema,
    isTagged: true,
    answer: { status: 200, description: "A page of cards", content: "CardPage" },
  },
  {
    path: "/teams/{team}/cards",
    method: "post",
    id: "addCard",
    summary: "Add a card",
    description: "Only title and type are needed. Type, size and stream go by name, in any case.",
    body: { type: "application/json", schema: "NewCard" },
    takesIdempotencyKey: true,
    givesLocation: true,
    answer: { status: 201, description: "The new card", content: "Card" },
  },
  {
    path: "/teams/{team}/cards/{id}",
    method: "get",
    id: "getCard",
    summary: "One card",
    answer: { status: 200, description: "The card", content: "Card" },
  },
  {
    path: "/teams/{team}/cards/{id}",
    method: "patch",
    id: "editCard",
    summary: "Change some fields of a card",
    description:
      "Send the version that was read, and the fields that change; null clears one. Clearing the release day reopens the card.",
    body: { type: "application/json", schema: "CardPatch" },
    takesIdempotencyKey: true,
    answer: { status: 200, description: "The card as it is now", content: "Card" },
    problems: {
      409: {
        description: "Somebody changed the card since that version (`card-changed`): both sides",
        schemas: ["CardConflict"],
      },
    },
  },
  {
    path: "/teams/{team}/cards/{id}",
    method: "delete",
    id: "removeCard",
    summary: "Put a card into the bin",
    answer: { status: 204, description: "It has left every list and figure" },
  },
];
