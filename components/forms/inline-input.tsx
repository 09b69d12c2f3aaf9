import { type InputHTMLAttributes, useId } from "react";
import styles from "@/components/forms/inline-form.module.css";

type InlineInputProps = InputHTMLAttributes<HTMLInputElement> & {
  label: string;
  error: string | undefined;
  /** Takes what room there is, for a sentence */
  isWide?: boolean;
};

/** A labelled field of a form that stands in one line. */
export function InlineInput({ label, error, isWide = false, ...input }: InlineInputProps) {
  const errorId = useId();
  return (
    <label className={isWide ? `${styles.field} ${styles.words}` : styles.field}>
      <span>{label}</span>
      <input
        {...input}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error === undefined ? undefined : errorId}
      />
      {error === undefined ? null : (
        <span role="alert" id={errorId} className={styles.error}>
          {error}
        </span>
      )}
    </label>
  );
}
