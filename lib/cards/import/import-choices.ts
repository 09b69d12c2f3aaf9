import { type FieldThat, fieldsThat } from "@/lib/cards/fields/card-fields";
import {
  type ColumnField,
  columnFields,
  type DateField,
  dateFields,
} from "@/lib/cards/import/import-fields";
import { stateOptions } from "@/lib/cards/import/import-questions";

/** What somebody chose on the check page of an import, as it stands in the page's address. */
export type ImportChoices = {
  mapping?: Partial<Record<ColumnField, string>>;
  labelColumns?: string[];
  dateFormats?: Partial<Record<DateField, string>>;
  constants?: Record<string, string>;
  kinds?: Record<string, string>;
  /** By list: the name that one of the file stands for, null where it is new */
  sameAs?: Partial<Record<NamedList, Record<string, string | null>>>;
  /** Status, list or stage → where work stands that is in it */
  statuses?: Record<string, string>;
  /** The column of statuses, null for none */
  statusColumn?: string | null;
  referencePrefix?: string;
  doneWithoutDay?: string;
  startedWithoutDay?: string;
  doneWhileOpen?: string;
  startedWhileWaiting?: string;
  cancelledWithDay?: string;
  parts?: string;
  sizePattern?: string;
  onError?: string;
  onRepeat?: string;
  sheet?: string;
  firstRow?: string;
  again?: boolean;
};

/** Names that can be the same in every row. */
export type NamedConstant = FieldThat<{ imported: string; choices: string }>;
export const namedConstants = fieldsThat<NamedConstant>(
  ({ imported, choices }) => imported !== undefined && choices !== undefined,
);

const namedLists = ["type", "size", "client"] as const;
export type NamedList = (typeof namedLists)[number];

/** The name of the form's field that says which column fills a card's field. */
export const columnParameter = (field: ColumnField) => `column.${field}`;
/** Repeated for several columns; blank to say that none is meant */
export const labelsParameter = "column.labels";
/** The name of the form's field that says how a column's days are written. */
export const formatParameter = (field: DateField) => `format.${field}`;
/** The name of the form's field for a value that all rows get. */
export const constantParameter = (field: NamedConstant) => `constant.${field}`;
/** A new name's place: a type's kind, `new`, or `=` and the name that it stands for */
export const nameParameter = (list: NamedList, name: string) =>
  list === "type" ? `kind.${name}` : `${list}.${name}`;
export const statusPrefix = "status.";
/** The name of the form's field that says where a status is placed. */
export const statusParameter = (name: string) => `${statusPrefix}${name}`;
/** The answer to a question that is one calendar day, and where that day stands */
export const oneDay = "day";
/** The name of the form's field for the day that goes with an answer. */
export const dayParameter = (option: string) => `${option}.day`;
/** That no column says where cards stand */
export const noColumn = "(none)";
export const asNew = "new";
/** The answer that a name of the file stands for one of the team's. */
export const standsFor = (name: string) => `=${name}`;

/**
 * The choices in an address. Once any column is named, the columns are those named and no others;
 * until then they are proposed.
 */
export function readImportChoices(parameters: URLSearchParams): ImportChoices {
  const choices: ImportChoices = {};
  if (columnFields.some((field) => parameters.has(columnParameter(field)))) {
    choices.mapping = Object.fromEntries(
      columnFields.map((field) => [field, parameters.get(columnParameter(field)) ?? ""]),
    );
  }
  if (parameters.has(labelsParameter)) {
    choices.labelColumns = parameters.getAll(labelsParameter).filter((heading) => heading !== "");
  }
  const formats = dateFields.flatMap((field) => {
    const format = parameters.get(formatParameter(field));
    return format ? [[field, format] as const] : [];
  });
  if (formats.length > 0) choices.dateFormats = Object.fromEntries(formats);
  const named = (prefix: string) =>
    [...parameters].flatMap(([name, value]) =>
      name.startsWith(prefix) && value !== "" ? [[name.slice(prefix.length), value] as const] : [],
    );
  const kinds = named("kind.").filter(([, value]) => !value.startsWith("="));
  if (kinds.length > 0) choices.kinds = Object.fromEntries(kinds);
  const sameAs = namedLists.flatMap((list) => {
    const said = named(nameParameter(list, "")).map(
      ([name, value]) => [name, value.startsWith("=") ? value.slice(1) : null] as const,
    );
    return said.length > 0 ? [[list, Object.fromEntries(said)] as const] : [];
  });
  if (sameAs.length > 0) choices.sameAs = Object.fromEntries(sameAs);
  const constants = namedConstants.flatMap((field) => {
    const text = parameters.get(constantParameter(field))?.trim();
    return text ? [[field, text] as const] : [];
  });
  if (constants.length > 0) choices.constants = Object.fromEntries(constants);
  const statuses = named(statusPrefix);
  if (statuses.length > 0) choices.statuses = Object.fromEntries(statuses);
  const column = parameters.get("statusColumn");
  if (column) choices.statusColumn = column === noColumn ? null : column;
  for (const option of stateOptions) {
    const answer = parameters.get(option);
    const said = answer === oneDay ? parameters.get(dayParameter(option)) : answer;
    if (said) choices[option] = said;
  }
  for (const name of [
    "parts",
    "referencePrefix",
    "onError",
    "onRepeat",
    "sizePattern",
    "sheet",
    "firstRow",
  ] as const) {
    const value = parameters.get(name);
    if (value) choices[name] = value;
  }
  if (parameters.get("again") === "yes") choices.again = true;
  return choices;
}
