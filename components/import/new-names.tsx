import { NativeSelect } from "@mantine/core";
import { kindParameter } from "@/lib/cards/import-choices";
import type { NewType } from "@/lib/cards/import-plan";
import classes from "./column-choices.module.css";

const kindChoices = [
  { value: "feature", label: "Feature: planned work" },
  { value: "support", label: "Support: expected at once" },
  { value: "hidden", label: "Hidden work" },
];

/** Types of work and sizes that the team does not have yet; asks which kind each type is. */
export function NewNames({ types, sizes }: { types: NewType[]; sizes: string[] }) {
  if (types.length === 0 && sizes.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="new-names">
      <h2 id="new-names" className={classes.title}>
        New to this team
      </h2>
      {types.length > 0 && (
        <div className={classes.fields}>
          {types.map((type) => (
            <NativeSelect
              key={`${type.name} ${type.kind}`}
              name={kindParameter(type.name)}
              label={<bdi>{type.name}</bdi>}
              defaultValue={type.kind}
              data={kindChoices}
            />
          ))}
        </div>
      )}
      {sizes.length > 0 && (
        <p>
          {sizes.length === 1 ? "A new size: " : "New sizes: "}
          {sizes.join(", ")}.
        </p>
      )}
    </section>
  );
}
