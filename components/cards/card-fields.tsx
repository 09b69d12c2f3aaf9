import { Textarea, TextInput } from "@mantine/core";
import { ChoiceSelect } from "@/components/forms/choice-select";
import { type CardField, cardFieldList, fieldsOf } from "@/lib/cards/fields/card-fields";
import type { CardLists, FieldGroup } from "@/lib/cards/fields/field-description";
import classes from "./card-fields.module.css";

type Typed = {
  typed: (field: string) => string;
  errorOf: (field: string) => string | undefined;
};
type Props = Typed & { lists: CardLists };

/** Title, type and size: what a card needs, or nearly always has. */
export function MainCardFields(props: Props) {
  return (
    <div className={classes.main}>
      <FieldsOf {...props} group="main" />
    </div>
  );
}

/** The days of a card. Native date inputs: they work everywhere and need no script. */
export function DateCardFields(props: Props) {
  return (
    <div className={classes.days}>
      <FieldsOf {...props} group="days" />
    </div>
  );
}

/** Everything else about a card. */
export function MoreCardFields({ noStream, ...props }: Props & { noStream?: string }) {
  return (
    <div className={classes.grid}>
      <FieldsOf {...props} group="stream" none={noStream} />
      <FieldsOf {...props} group="about" />
      <FieldsOf {...props} group="elsewhere" />
      <FieldsOf {...props} group="notes" />
    </div>
  );
}

/** Why a card is in no figure. */
export function FigureCardFields(props: Props) {
  return <FieldsOf {...props} group="figures" />;
}

function FieldsOf({
  group,
  none,
  ...props
}: Props & { group: FieldGroup; none?: string | undefined }) {
  return fieldsOf(group).map((field) => <Field key={field} field={field} none={none} {...props} />);
}

type FieldProps = Props & { field: CardField; none?: string | undefined };

function Field({ field, none, lists, typed, errorOf }: FieldProps) {
  const { holds, label, hint, max, choices, usual = [], ...description } = cardFieldList[field];
  const offered = choices ? lists[choices] : [];
  const common = {
    ...{ name: field, label, description: hint },
    ...{ defaultValue: typed(field), error: errorOf(field) },
  };
  const text = { ...common, dir: "auto", maxLength: max };
  switch (holds) {
    case "day":
      return <TextInput {...common} type="date" min="1970-01-01" max="2100-12-31" />;
    case "listed":
      return <Choice {...common} names={offered} none={none ?? description.none} />;
    case "name":
      return <Suggested {...text} names={[...new Set([...offered, ...usual])]} />;
    case "lines":
      return <Textarea {...text} className={classes.wide} rows={5} />;
    case "address":
      return <TextInput {...common} type="url" maxLength={max} autoComplete="off" />;
    default:
      return field === "title" ? (
        <TextInput {...text} className={classes.title} required autoComplete="off" />
      ) : (
        <TextInput {...text} autoComplete="off" />
      );
  }
}

type NamedProps = {
  name: string;
  label: string;
  description?: string | undefined;
  defaultValue: string;
  error?: string | undefined;
  names: string[];
};

function Choice({ names, none, ...props }: NamedProps & { none?: string | undefined }) {
  const { name, defaultValue: value } = props;
  // A name that has gone from the lists stays as it is until another is chosen.
  const known = value === "" || names.includes(value) ? names : [value, ...names];
  const options = known.map((one) => ({ value: one, label: one }));
  return (
    <ChoiceSelect
      {...props}
      required={name === "type"}
      data={none === undefined ? options : [{ value: "", label: none }, ...options]}
    />
  );
}

function Suggested({
  names,
  ...props
}: NamedProps & { dir: string; maxLength?: number | undefined }) {
  const id = `known-${props.name}`;
  return (
    <div>
      <TextInput {...props} list={id} autoComplete="off" />
      <datalist id={id}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}
