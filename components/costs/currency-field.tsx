import styles from "@/components/costs/entry-form.module.css";

/** Named by the server: browsers name some of them otherwise. */
export type CurrencyChoice = { code: string; name: string };

type CurrencyFieldProps = {
  choices: CurrencyChoice[];
  start: string;
  error: string | undefined;
};

/** Which currency amounts are in. */
export function CurrencyField({ choices, start, error }: CurrencyFieldProps) {
  return (
    <label className={styles.field}>
      <span>Currency</span>
      <select name="currency" defaultValue={start} aria-invalid={error !== undefined || undefined}>
        <option value="">Choose one</option>
        {choices.map(({ code, name }) => (
          <option key={code} value={code}>
            {code}: {name}
          </option>
        ))}
      </select>
      {error === undefined ? null : (
        <span role="alert" className={styles.error}>
          {error}
        </span>
      )}
    </label>
  );
}
