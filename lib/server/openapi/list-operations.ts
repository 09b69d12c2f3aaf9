import {
  type ApiOperation,
  changedSettings,
  editing,
  previewed,
} from "@/lib/server/openapi/api-operation";
import type { ComponentName } from "@/lib/server/openapi/component-schemas";
import { removeEntryQuerySchema } from "@/lib/server/queries";

type ListWords = {
  address: "types" | "sizes" | "streams";
  one: string;
  schemas: { one: ComponentName; all: ComponentName; added: ComponentName; patch: ComponentName };
};

const cannotUndo = {
  409: { description: "What was cannot be any more, such as a name that is taken by now" },
};

/** A list whose entries have ids: read, added to, changed, merged and put into order. */
function operationsOf({ address, one, schemas }: ListWords): ApiOperation[] {
  const path = `/teams/{team}/${address}`;
  const Name = one[0]?.toUpperCase() + one.slice(1);
  return [
    {
      path,
      method: "get",
      id: `list${Name}s`,
      summary: `A team's ${address} in their order`,
      isTagged: true,
      answer: { status: 200, description: "In the team's order", content: schemas.all },
    },
    {
      path,
      method: "post",
      id: `add${Name}`,
      summary: `Add a ${one} at the end`,
      body: { type: "application/json", schema: schemas.added },
      takesIdempotencyKey: true,
      givesLocation: true,
      answer: { status: 201, description: `The new ${one}`, content: schemas.one },
    },
    {
      path: `${path}/{id}`,
      ...editing(schemas.patch),
      ...previewed,
      id: `edit${Name}`,
      summary: `Change a ${one}; its cards follow`,
      description: "What is absent stays.",
      answer: { status: 200, description: "As it is now", content: schemas.one },
      problems: changedSettings,
    },
    {
      path: `${path}/{id}`,
      method: "delete",
      id: `remove${Name}`,
      summary: `Remove a ${one}, or merge it with another`,
      ...{ ...previewed, query: removeEntryQuerySchema },
      answer: { status: 204, description: "Gone; its cards have the replacement" },
      problems: {
        ...changedSettings,
        422: { description: "Cards have it and no replacement is given" },
      },
    },
    {
      path: `${path}/order`,
      method: "put",
      id: `order${Name}s`,
      summary: `Put the ${address} into another order`,
      body: { type: "application/json", schema: "ListOrder" },
      answer: { status: 200, description: "In the new order", content: schemas.all },
    },
  ];
}

/** Names that cards carry themselves; an address has the name. */
function namesOf(address: string, one: string, id: { one: string; all: string }): ApiOperation[] {
  const path = `/teams/{team}/${address}`;
  const body = { type: "application/json", schema: "ListedName" } as const;
  return [
    {
      path,
      method: "get",
      id: `list${id.all}`,
      summary: `Each ${one}, with how many cards carry it`,
      isTagged: true,
      answer: { status: 200, description: "Those listed, then the others", content: "Names" },
    },
    {
      path,
      method: "post",
      id: `add${id.one}`,
      summary: `Add a ${one} to what forms offer`,
      body,
      takesIdempotencyKey: true,
      givesLocation: true,
      answer: { status: 201, description: "It is in the list", content: "CountedName" },
    },
    {
      path: `${path}/{id}`,
      method: "patch",
      id: `rename${id.one}`,
      summary: `Rename a ${one} on all its cards; one that is there already is merged`,
      ...previewed,
      body,
      takesIdempotencyKey: true,
      answer: { status: 200, description: "As it is now", content: "CountedName" },
    },
    {
      path: `${path}/{id}`,
      method: "delete",
      id: `remove${id.one}`,
      summary: `Take a ${one} from its cards and the list`,
      ...previewed,
      answer: { status: 204, description: "No card carries it any more" },
    },
  ];
}

export const listOperations: ApiOperation[] = [
  ...operationsOf({
    address: "types",
    one: "type",
    schemas: { one: "Type", all: "Types", added: "NewType", patch: "TypePatch" },
  }),
  ...operationsOf({
    address: "sizes",
    one: "size",
    schemas: { one: "Size", all: "Sizes", added: "NewSize", patch: "SizePatch" },
  }),
  ...operationsOf({
    address: "streams",
    one: "stream",
    schemas: { one: "Stream", all: "Streams", added: "NewStream", patch: "StreamPatch" },
  }),
  ...namesOf("clients", "client", { one: "Client", all: "Clients" }),
  ...namesOf("classes-of-service", "class of service", {
    one: "ClassOfService",
    all: "ClassesOfService",
  }),
  {
    path: "/teams/{team}/settings-history",
    method: "get",
    id: "getSettingsHistory",
    summary: "The latest changes of a team's settings",
    isTagged: true,
    answer: { status: 200, description: "The last first", content: "SettingsHistory" },
  },
  {
    path: "/teams/{team}/changes/{id}/undo",
    method: "post",
    id: "undoChange",
    summary: "Undo a change of settings, costs, a delivery, the rota or cards",
    description:
      "`id` is the change's revision. What it changed gets the values it had; later changes of other things stay.",
    answer: { status: 200, description: "It is undone", content: "ChangeUndone" },
    problems: cannotUndo,
  },
];
