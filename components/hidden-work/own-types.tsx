import styles from "@/components/hidden-work/own-types.module.css";
import rows from "@/components/ui/check-rows.module.css";
import { Disclosure } from "@/components/ui/disclosure";
import quiet from "@/components/ui/quiet-button.module.css";

type OwnTypesProps = {
  path: string;
  /** The rest of the address, which the form keeps */
  keep: [string, string][];
  types: readonly string[];
  own: readonly string[];
};

/** Which types are series of their own, beside what is left of their kind. */
export function OwnTypes({ path, keep, types, own }: OwnTypesProps) {
  return (
    <Disclosure
      label={own.length === 0 ? "Types on their own" : `On their own: ${own.length}`}
      side="end"
    >
      <form action={path} method="get" className={styles.form}>
        {keep.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="own" value="" />
        <fieldset className={rows.group} key={own.join("\n")}>
          <legend>Show on their own</legend>
          {types.map((name) => (
            <label key={name}>
              <input type="checkbox" name="own" value={name} defaultChecked={own.includes(name)} />
              {name}
            </label>
          ))}
        </fieldset>
        <button type="submit" className={quiet.button}>
          Show
        </button>
      </form>
    </Disclosure>
  );
}
