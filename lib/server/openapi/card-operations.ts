import { type ApiOperation, adding, editing } from "@/lib/server/openapi/api-operation";
import { cardsQuerySchema } from "@/lib/server/queries";

export const cardOperations: ApiOperation[] = [
  {
    path: "/teams/{team}/cards",
    method: "get",
    id: "listCards",
    summary: "Cards by number, page by page",
    description:
      "Takes the card list’s filters. To keep a copy in step: read all pages, then ask with `changedSince` set to the first page’s `revision`; `removed` lists the cards that are gone.",
    query: cardsQuerySchema,
    isTagged: true,
    answer: { status: 200, description: "A page of cards", content: "CardPage" },
  },
  {
    path: "/teams/{team}/cards",
    ...adding("NewCard"),
    id: "addCard",
    summary: "Add a card",
    description: "Title and type are required. Types, sizes and streams go by name, in any case.",
    answer: { status: 201, description: "The new card", content: "Card" },
  },
  {
    path: "/teams/{team}/cards/{id}",
    method: "get",
    id: "getCard",
    summary: "One card with its spells",
    description: "Spells are its dated stretches in progress, in each stream and blocked.",
    answer: { status: 200, description: "The card", content: "CardWithSpells" },
  },
  {
    path: "/teams/{team}/cards/{id}",
    ...editing("CardPatch"),
    id: "editCard",
    summary: "Change a card",
    description:
      "Send the version you read and the fields to change; null clears one. Clearing the release day reopens the card.",
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
    summary: "Move a card to the bin",
    answer: { status: 204, description: "Gone from every list and figure" },
  },
];
