import { ChoiceSelect } from "@/components/forms/choice-select";
import { asNew, type NamedList, nameParameter, standsFor } from "@/lib/cards/import/import-choices";
import type { Kind } from "@/lib/cards/kinds";
import type { CheckedImport } from "@/lib/files/checked-import";
import { countOf } from "@/lib/format/count-of";
import classes from "./column-choices.module.css";

type Props = {
  outcome: CheckedImport;
  /** The names that the team has */
  known: Record<NamedList, string[]>;
};

const kindChoices: { value: Kind; label: string }[] = [
  { value: "feature", label: "add it: feature, planned work" },
  { value: "support", label: "add it: support, expected at once" },
  { value: "hidden", label: "add it: hidden work" },
];
const addChoice = [{ value: asNew, label: "add it" }];
const lists: readonly NamedList[] = ["type", "size", "client"];
const titles = { type: "Types of work", size: "Sizes", client: "Clients" } as const;
const maxAsked = 30;

/** Types, sizes and clients that the team does not have, each with what is proposed to become of it. */
export function NewNames({ outcome, known }: Props) {
  const found = lists.map((list) => ({ list, names: namesOf(outcome, list) }));
  if (found.every(({ names }) => names.length === 0)) return null;
  return (
    <section className={classes.section} aria-labelledby="new-names">
      <h2 id="new-names" className={classes.title}>
        New to this team
      </h2>
      {found.map(({ list, names }) => (
        <NewInList key={list} list={list} names={names} known={known[list]} />
      ))}
      {outcome.newClientCount > outcome.newClients.length && (
        <p>… and {countOf(outcome.newClientCount - outcome.newClients.length, "more client")}.</p>
      )}
    </section>
  );
}

type NewName = { name: string; value: string };

function NewInList({ list, names, known }: { list: NamedList; names: NewName[]; known: string[] }) {
  if (names.length === 0) return null;
  const rest = names.slice(maxAsked);
  return (
    <>
      <h3 className={classes.list}>{titles[list]}</h3>
      <div className={classes.fields}>
        {names.slice(0, maxAsked).map(({ name, value }) => (
          <ChoiceSelect
            key={`${name} ${value}`}
            name={nameParameter(list, name)}
            label={<bdi>{name}</bdi>}
            defaultValue={value}
            data={[
              ...(list === "type" ? kindChoices : addChoice),
              ...known.map((one) => ({ value: standsFor(one), label: `it is ${one}` })),
            ]}
          />
        ))}
      </div>
      {rest.length > 0 && <p>Also added: {rest.map(({ name }) => name).join(", ")}.</p>}
    </>
  );
}

/** Names taken for others come first: they are what somebody may want to change. */
function namesOf(outcome: CheckedImport, list: NamedList): NewName[] {
  const taken = outcome.takenNames[list].map(({ name, known }) => ({
    name,
    value: standsFor(known),
  }));
  const added = {
    type: outcome.newTypes.map(({ name, kind }) => ({ name, value: kind as string })),
    size: outcome.newSizes.map((name) => ({ name, value: asNew })),
    client: outcome.newClients.map((name) => ({ name, value: asNew })),
  };
  return [...taken, ...added[list]];
}
