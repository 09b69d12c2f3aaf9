import type { ReactNode } from "react";
import styles from "@/components/ui/check-rows.module.css";

type CheckGroupProps = {
  name: string;
  legend: string;
  options: { value: string; label: ReactNode }[];
  chosen: readonly string[];
  /** Gets undefined when nothing is chosen, which means all */
  onChange: (chosen: string[] | undefined) => void;
};

/** Any number of choices; none chosen means all. */
export function CheckGroup({ name, legend, options, chosen, onChange }: CheckGroupProps) {
  const isChosen = (value: string) =>
    chosen.some((one) => one.toLowerCase() === value.toLowerCase());
  const toggle = (value: string) => {
    const next = isChosen(value)
      ? chosen.filter((one) => one.toLowerCase() !== value.toLowerCase())
      : [...chosen, value];
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="checkbox"
            name={name}
            value={option.value}
            checked={isChosen(option.value)}
            onChange={() => toggle(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
