import type { ReactNode } from "react";
import styles from "@/components/rota/rota-forms.module.css";

type RotaFieldProps = { label: string; error: string | undefined; children: ReactNode };

/** A field of the rota's forms with its label, and what is wrong with it. */
export function RotaField({ label, error, children }: RotaFieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is what it is given
    <label className={styles.field}>
      <span>{label}</span>
      {children}
      {error === undefined ? null : (
        <span role="alert" className={styles.error}>
          {error}
        </span>
      )}
    </label>
  );
}
