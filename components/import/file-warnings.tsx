import type { ImportWarning } from "@/lib/cards/import/import-plan";
import classes from "./file-warnings.module.css";

/** What is worth knowing about the file although it can be imported. */
export function FileWarnings({ warnings }: { warnings: ImportWarning[] }) {
  const shown = warnings.filter(({ code }) => code !== "no-start-column");
  if (shown.length === 0) return null;
  return (
    <section className={classes.warnings} aria-labelledby="warnings">
      <h2 id="warnings" className={classes.title}>
        Worth knowing
      </h2>
      <ul className={classes.list}>
        {shown.map((warning) => (
          <li key={`${warning.code} ${warning.message}`}>{warning.message}</li>
        ))}
      </ul>
    </section>
  );
}
