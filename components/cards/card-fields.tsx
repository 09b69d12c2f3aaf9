import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type CardField, type CardLists, cardFieldNames } from "@/lib/cards/fields/card-form";
import { maxLabelsLength, maxNotesLength, maxTitleLength } from "@/lib/cards/fields/card-limits";
import classes from "./card-fields.module.css";

type Props = {
  lists: CardLists;
  typed: (field: string) => string;
  errorOf: (field: string) => string | undefined;
};

const dateHints = {
  prioritised: "entered the queue",
  committed: "work started",
  released: "reached production",
  promised: "promised to somebody",
  cancelled: "given up",
} as const;

/** Offered beside those that the team has. */
const usualClasses = ["Expedite", "Fixed date", "Standard"];

/** Title, type and size: what a card needs, or nearly always has. */
export function MainCardFields({ lists, typed, errorOf }: Props) {
  return (
    <div className={classes.main}>
      <TextInput
        className={classes.title}
        name="title"
        label={cardFieldNames.title}
        required
        dir="auto"
        maxLength={maxTitleLength}
        autoComplete="off"
        defaultValue={typed("title")}
        error={errorOf("title")}
      />
      <Choice field="type" names={lists.types} typed={typed} errorOf={errorOf} />
      <Choice field="size" names={lists.sizes} none="no size" typed={typed} errorOf={errorOf} />
    </div>
  );
}

/** The days of a card. Native date inputs: they work everywhere and need no script. */
export function DateCardFields({ typed, errorOf }: Props) {
  return (
    <div className={classes.days}>
      {(Object.keys(dateHints) as (keyof typeof dateHints)[]).map((field) => (
        <TextInput
          key={field}
          type="date"
          name={field}
          label={cardFieldNames[field]}
          description={dateHints[field]}
          min="1970-01-01"
          max="2100-12-31"
          defaultValue={typed(field)}
          error={errorOf(field)}
        />
      ))}
    </div>
  );
}

/** Everything else about a card. */
export function MoreCardFields({
  lists,
  noStream = "no stream",
  typed,
  errorOf,
}: Props & { noStream?: string }) {
  return (
    <div className={classes.grid}>
      <Choice
        field="stream"
        names={lists.streams}
        none={noStream}
        typed={typed}
        errorOf={errorOf}
      />
      <Suggested field="client" names={lists.clients} typed={typed} errorOf={errorOf} />
      <Suggested
        field="classOfService"
        names={[...new Set([...lists.classesOfService, ...usualClasses])]}
        typed={typed}
        errorOf={errorOf}
      />
      <TextInput
        name="labels"
        label={cardFieldNames.labels}
        description="Separated by commas"
        maxLength={maxLabelsLength}
        autoComplete="off"
        defaultValue={typed("labels")}
        error={errorOf("labels")}
      />
      <TextInput
        name="reference"
        label={cardFieldNames.reference}
        description="its number elsewhere"
        maxLength={200}
        autoComplete="off"
        defaultValue={typed("reference")}
        error={errorOf("reference")}
      />
      <TextInput
        name="url"
        type="url"
        label={cardFieldNames.url}
        description="its page elsewhere"
        maxLength={2000}
        autoComplete="off"
        defaultValue={typed("url")}
        error={errorOf("url")}
      />
      <Textarea
        className={classes.wide}
        name="notes"
        label={cardFieldNames.notes}
        description="Markdown works"
        dir="auto"
        rows={5}
        maxLength={maxNotesLength}
        defaultValue={typed("notes")}
        error={errorOf("notes")}
      />
    </div>
  );
}

type NamedField = { field: CardField; names: string[]; none?: string } & Omit<Props, "lists">;

function Choice({ field, names, none, typed, errorOf }: NamedField) {
  const value = typed(field);
  // A name that has gone from the lists stays as it is until another is chosen.
  const known = value === "" || names.includes(value) ? names : [value, ...names];
  const options = known.map((name) => ({ value: name, label: name }));
  return (
    <NativeSelect
      name={field}
      label={cardFieldNames[field]}
      required={field === "type"}
      defaultValue={value}
      data={none === undefined ? options : [{ value: "", label: none }, ...options]}
      error={errorOf(field)}
    />
  );
}

function Suggested({ field, names, typed, errorOf }: NamedField) {
  return (
    <div>
      <TextInput
        name={field}
        label={cardFieldNames[field]}
        description="choose or write a new one"
        dir="auto"
        list={`known-${field}`}
        maxLength={200}
        autoComplete="off"
        defaultValue={typed(field)}
        error={errorOf(field)}
      />
      <datalist id={`known-${field}`}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}
