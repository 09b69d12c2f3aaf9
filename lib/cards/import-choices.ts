import {
  type DateField,
  dateFields,
  type ImportField,
  importFields,
} from "@/lib/cards/import-fields";

/** What somebody chose on the check page of an import, as it stands in the page's address. */
export type ImportChoices = {
  mapping?: Partial<Record<ImportField, string>>;
  dateFormats?: Partial<Record<DateField, string>>;
  constants?: Record<string, string>;
  kinds?: Record<string, string>;
  sizePattern?: string;
  onError?: string;
  onRepeat?: string;
  again?: boolean;
};

/** Fields that can be the same in every row. */
export const constantFields = ["type", "size", "client", "classOfService"] as const;
export type ConstantField = (typeof constantFields)[number];

export const columnParameter = (field: ImportField) => `column.${field}`;
export const formatParameter = (field: DateField) => `format.${field}`;
export const constantParameter = (field: ConstantField) => `constant.${field}`;
export const kindParameter = (type: string) => `kind.${type}`;

/**
 * The choices in an address. Once any column is named, the columns are those named and no others;
 * until then they are proposed.
 */
export function readImportChoices(parameters: URLSearchParams): ImportChoices {
  const choices: ImportChoices = {};
  if (importFields.some((field) => parameters.has(columnParameter(field)))) {
    choices.mapping = Object.fromEntries(
      importFields.map((field) => [field, parameters.get(columnParameter(field)) ?? ""]),
    );
  }
  const formats = dateFields.flatMap((field) => {
    const format = parameters.get(formatParameter(field));
    return format ? [[field, format] as const] : [];
  });
  if (formats.length > 0) choices.dateFormats = Object.fromEntries(formats);
  const kinds = [...parameters].filter(([name]) => name.startsWith("kind."));
  if (kinds.length > 0) {
    choices.kinds = Object.fromEntries(kinds.map(([name, kind]) => [name.slice(5), kind]));
  }
  const constants = constantFields.flatMap((field) => {
    const text = parameters.get(constantParameter(field))?.trim();
    return text ? [[field, text] as const] : [];
  });
  if (constants.length > 0) choices.constants = Object.fromEntries(constants);
  for (const name of ["onError", "onRepeat", "sizePattern"] as const) {
    const value = parameters.get(name);
    if (value) choices[name] = value;
  }
  if (parameters.get("again") === "yes") choices.again = true;
  return choices;
}
