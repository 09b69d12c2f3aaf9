import { AutoForm } from "@/components/forms/auto-form";
import styles from "@/components/sla/spread-choice.module.css";
import quiet from "@/components/ui/quiet-button.module.css";

export type SpreadChoiceProps = {
  path: string;
  /** The rest of the address, which the form keeps */
  keep: [string, string][];
  /** As tables name them */
  groups: string[];
  /** Empty for all cards */
  chosen: string;
};

/** Whose spread is shown: that of all cards, or of one group. */
export function SpreadChoice({ path, keep, groups, chosen }: SpreadChoiceProps) {
  return (
    <AutoForm action={path} className={styles.form}>
      {keep.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <select name="group" defaultValue={chosen} aria-label="Spread of" key={chosen}>
        <option value="">All cards</option>
        {groups.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <noscript>
        <button type="submit" className={quiet.button}>
          Show
        </button>
      </noscript>
    </AutoForm>
  );
}
