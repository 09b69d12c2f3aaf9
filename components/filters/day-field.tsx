import styles from "@/components/filters/day-field.module.css";
import type { IsoDay } from "@/lib/dates/day";

type DayFieldProps<Name extends string> = {
  name: Name;
  label: string;
  value: IsoDay | undefined;
  onApply: (change: { [One in Name]?: IsoDay }) => void;
};

/** A day, or none; applies when the field is left, so that a half-typed year asks for nothing. */
export function DayField<Name extends string>({
  name,
  label,
  value,
  onApply,
}: DayFieldProps<Name>) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        key={value ?? ""}
        type="date"
        name={name}
        defaultValue={value ?? ""}
        max="9999-12-31"
        onBlur={(event) => {
          const day = event.target.value || undefined;
          if (day !== value) onApply({ [name]: day } as { [One in Name]?: IsoDay });
        }}
      />
    </label>
  );
}
