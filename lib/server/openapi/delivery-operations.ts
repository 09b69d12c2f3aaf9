import { type ApiOperation, adding, editing } from "@/lib/server/openapi/api-operation";

const gone = { 404: { description: "No such team or delivery" } };
const wrong = {
  422: { description: "A card or team that is not there, or a target too far away" },
};

/** Named sets of cards with a target day. */
export const deliveryOperations: ApiOperation[] = [
  {
    path: "/teams/{team}/deliveries",
    method: "get",
    id: "listDeliveries",
    summary: "The team’s deliveries with their chances",
    description:
      "Those not archived by target, with today’s figures; those archived with the figures they had.",
    answer: { status: 200, description: "Current and archived ones", content: "Deliveries" },
  },
  {
    path: "/teams/{team}/deliveries",
    ...adding("NewDelivery"),
    id: "addDelivery",
    summary: "Make a delivery",
    description: "Its cards may be of several teams.",
    answer: { status: 201, description: "It is made", content: "Delivery" },
    problems: wrong,
  },
  {
    path: "/teams/{team}/deliveries/{id}",
    method: "get",
    id: "getDelivery",
    summary: "A delivery with its chance, its burn-up and its cards",
    answer: { status: 200, description: "As of today, or as it was archived", content: "Delivery" },
    problems: gone,
  },
  {
    path: "/teams/{team}/deliveries/{id}",
    ...editing("DeliveryPatch"),
    id: "editDelivery",
    summary: "Change its name, target or cards, archive it or bring it back",
    answer: { status: 200, description: "It is so now", content: "Delivery" },
    problems: {
      ...gone,
      ...wrong,
      409: { description: "It is archived, or was changed while it was being archived" },
    },
  },
  {
    path: "/teams/{team}/deliveries/{id}",
    method: "delete",
    id: "removeDelivery",
    summary: "Remove a delivery; its cards stay",
    answer: { status: 204, description: "It is gone" },
    problems: gone,
  },
];
