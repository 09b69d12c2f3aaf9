import {
  maxAddressLength,
  maxLabelsLength,
  maxNameLength,
  maxNotesLength,
  maxTitleLength,
} from "@/lib/cards/fields/card-limits";
import {
  type FieldDescription,
  type FieldGroup,
  fieldGroups,
} from "@/lib/cards/fields/field-description";

/**
 * All that people can set on a card, each once, in the order of the API and of files. Schemas, forms,
 * SQL, import, export, bulk changes, histories and OpenAPI are made from it; the database's own
 * description is in prisma/schema.prisma, the headings by which files name a field in lib/cards/words.
 */
const described = {
  title: {
    label: "Title",
    group: "main",
    holds: "line",
    max: maxTitleLength,
    column: "title",
    imported: "what the card says",
    isCopied: true,
  },
  reference: {
    label: "Reference",
    group: "elsewhere",
    holds: "line",
    max: maxNameLength,
    column: "reference",
    hint: "its number elsewhere",
    imported: "its number elsewhere; a card that has it is updated",
  },
  url: {
    label: "Web address",
    shortLabel: "URL",
    group: "elsewhere",
    column: "url",
    holds: "address",
    max: maxAddressLength,
    hint: "its page elsewhere",
    imported: "its page elsewhere",
  },
  type: {
    label: "Type of work",
    shortLabel: "Type",
    group: "main",
    column: "type_id",
    holds: "listed",
    max: maxNameLength,
    choices: "types",
    imported: "feature, bug, support …",
    bulk: "",
    isCopied: true,
  },
  size: {
    label: "Size",
    group: "main",
    column: "size_id",
    holds: "listed",
    max: maxNameLength,
    choices: "sizes",
    none: "no size",
    imported: "T-shirt size",
    bulk: "clears",
    isCopied: true,
  },
  client: {
    label: "Client",
    group: "about",
    column: "client",
    hint: "choose or write a new one",
    holds: "name",
    max: maxNameLength,
    choices: "clients",
    imported: "whom it is for",
    bulk: "clears",
    isCopied: true,
    isListColumn: true,
  },
  classOfService: {
    label: "Class of service",
    group: "about",
    column: "class_of_service",
    holds: "name",
    max: maxNameLength,
    choices: "classesOfService",
    usual: ["Expedite", "Fixed date", "Standard"],
    hint: "choose or write a new one",
    imported: "standard, expedite …",
    bulk: "clears",
    isCopied: true,
  },
  labels: {
    label: "Labels",
    group: "about",
    column: "labels",
    hint: "Separated by commas",
    holds: "labels",
    max: maxLabelsLength,
    imported: "names from one column or several",
  },
  stream: {
    label: "Stream",
    group: "stream",
    column: "stream_id",
    holds: "listed",
    max: maxNameLength,
    choices: "streams",
    none: "no stream",
    bulk: "clears",
    isCopied: true,
  },
  prioritised: {
    label: "Prioritised",
    group: "days",
    holds: "day",
    column: "prioritised_on",
    hint: "entered the queue",
    imported: "the day it entered the queue",
  },
  committed: {
    label: "Committed",
    group: "days",
    holds: "day",
    column: "committed_on",
    hint: "work started",
    imported: "the day work started",
  },
  released: {
    label: "Released",
    group: "days",
    holds: "day",
    column: "released_on",
    hint: "reached production",
    imported: "the day it was done",
  },
  promised: {
    label: "Promised",
    group: "days",
    holds: "day",
    column: "promised_on",
    hint: "promised to somebody",
    imported: "a day that was promised",
  },
  cancelled: {
    label: "Cancelled",
    group: "days",
    holds: "day",
    column: "cancelled_on",
    hint: "given up",
    imported: "the day it was given up",
  },
  excludedReason: {
    label: "Left out of figures because",
    shortLabel: "Left out because",
    group: "figures",
    holds: "line",
    max: maxTitleLength,
    column: "excluded_reason",
    hint: "a reason here keeps the card out of every figure; it stays visible",
    meaning: "Set: the card is in no figure",
    bulk: "clears",
    history: { set: "Left out of figures", cleared: "Counted in figures again" },
  },
  notes: {
    label: "Notes",
    group: "notes",
    holds: "lines",
    max: maxNotesLength,
    column: "notes",
    hint: "Markdown works",
    imported: "anything longer",
    isCopied: true,
  },
} as const satisfies Record<string, FieldDescription>;

export type CardField = keyof typeof described;
/** The fields whose description has this part. */
export type FieldThat<Part> = {
  [Field in CardField]: (typeof described)[Field] extends Part ? Field : never;
}[CardField];

/** A field that holds a calendar day. */
export type DayField = FieldThat<{ holds: "day" }>;
/** A field that is stored as the key of an entry of one of the team's lists. */
export type ListedField = FieldThat<{ holds: "listed" }>;
/** A field whose text is stored with the card. */
export type TextField = Exclude<CardField, DayField | ListedField>;
/** A name that cards carry as a text, offered where it was used before. */
export type NameField = FieldThat<{ holds: "name" }>;
/** A field that many cards can be given at once. */
export type BulkField = FieldThat<{ bulk: string }>;

export const cardFieldList: Readonly<Record<CardField, FieldDescription>> = described;

/** All fields in the order of the API and of files. */
export const cardFields = Object.keys(described) as CardField[];
/** All fields in the order of forms and histories. */
export const fieldsOnScreen = fieldGroups.flatMap((group) => fieldsOf(group));

/** The fields that stand together in forms. */
export function fieldsOf(group: FieldGroup): CardField[] {
  return cardFields.filter((field) => described[field].group === group);
}

/** The fields whose description says so, in the order of files. */
export function fieldsThat<Field extends CardField>(
  is: (field: FieldDescription) => boolean,
): Field[] {
  return cardFields.filter((field): field is Field => is(cardFieldList[field]));
}

export const dayFields = fieldsThat<DayField>(({ holds }) => holds === "day");
export const textFields = fieldsThat<TextField>(
  ({ holds }) => holds !== "day" && holds !== "listed",
);
export const bulkFields = fieldsOnScreen.filter(
  (field): field is BulkField => cardFieldList[field].bulk !== undefined,
);

/** What a field is called on forms and in sentences. */
export function labelOf(field: CardField): string {
  return cardFieldList[field].label;
}

/** What a field is called where there is little room, and in files. */
export function shortLabelOf(field: CardField): string {
  return cardFieldList[field].shortLabel ?? cardFieldList[field].label;
}
