import classes from "@/components/alerts/alert-log.module.css";
import section from "@/components/settings/list-form.module.css";
import type { ShownAlertLine } from "@/lib/cards/alerts/shown-alerts";

/** What was told, the latest first, and what became of it. */
export function AlertLog({ log }: { log: readonly ShownAlertLine[] }) {
  return (
    <section className={section.section} aria-labelledby="alert-log">
      <h2 id="alert-log" className={section.title}>
        What you were told
      </h2>
      {log.length === 0 ? (
        <p className={section.text}>Nothing yet.</p>
      ) : (
        <ol className={classes.log} aria-labelledby="alert-log">
          {log.map(({ key, text, by, when, state, outcome }) => (
            <li key={key}>
              <p>
                <bdi>{text}</bdi>
              </p>
              <p className={classes.how}>
                <span data-state={state}>{outcome}</span>
                <br />
                {when}, <bdi>{by}</bdi>
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
