import styles from "@/components/costs/entry-form.module.css";
import { currencyChoices } from "@/lib/cards/costs/currency";

type CurrencyFieldProps = { start: string; error: string | undefined };

/** Which currency amounts are in. */
export function CurrencyField({ start, error }: CurrencyFieldProps) {
  return (
    <label className={styles.field}>
      <span>Currency</span>
      <select name="currency" defaultValue={start} aria-invalid={error !== undefined || undefined}>
        <option value="">Choose one</option>
        {currencyChoices().map(({ code, name }) => (
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
