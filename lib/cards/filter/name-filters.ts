import { cardFieldList, type ListedField, type NameField } from "@/lib/cards/fields/card-fields";
import type { CardLists } from "@/lib/cards/fields/field-description";
import { unsizedWord } from "@/lib/cards/fields/unsized-word";

type Description = {
  /** What of a card it is about: its column narrows queries, its choices are offered */
  field: ListedField | NameField;
  /** Above the choice in the list of cards */
  label: string;
  /** In sentences and scopes: "Types: Bug, Support" */
  several: string;
  /** Above the choice on pages of figures */
  legend: string;
  /** In API descriptions */
  meaning: string;
};

/** Filters by the names that cards have, each once, by its parameter in addresses and in their order. */
const described = {
  type: {
    field: "type",
    label: "Type",
    several: "Types",
    legend: "Work types",
    meaning: "Name of a work type; may be repeated",
  },
  size: {
    field: "size",
    label: "Size",
    several: "Sizes",
    legend: "T-shirt sizes",
    meaning: `Name of a size, or "${unsizedWord}" for cards without one; may be repeated`,
  },
  client: {
    field: "client",
    label: "Client",
    several: "Clients",
    legend: "Clients",
    meaning: "Name of a client; may be repeated",
  },
  class: {
    field: "classOfService",
    label: "Class",
    several: "Classes of service",
    legend: "Classes of service",
    meaning: "Class of service; may be repeated",
  },
  stream: {
    field: "stream",
    label: "Stream",
    several: "Streams",
    legend: "Streams",
    meaning: "Name of a stream; may be repeated",
  },
} as const satisfies Record<string, Description>;

export type NameFilter = keyof typeof described;
/** The field that a filter is about. */
export type FieldOf<Filter extends NameFilter> = (typeof described)[Filter]["field"];
export const nameFilterList: Readonly<Record<NameFilter, Description>> = described;
export const nameFilters = Object.keys(described) as NameFilter[];

/** What is chosen of each; absent means all. */
export type ChosenNames = { [Name in NameFilter]?: readonly string[] | undefined };

/** What a page offers of a filter's names, "no size" last. */
export function offeredNames(
  filter: NameFilter,
  lists: CardLists,
): { value: string; label: string }[] {
  const { choices } = cardFieldList[nameFilterList[filter].field];
  const names = choices ? lists[choices] : [];
  const options = names.map((name) => ({ value: name, label: name }));
  return filter === "size" ? [...options, { value: unsizedWord, label: "No size" }] : options;
}
