import Link from "next/link";
import type { SettingsEntry } from "@/lib/cards/history/settings-history";
import classes from "./settings-history.module.css";

type SettingsHistoryProps = {
  entries: SettingsEntry[];
  /** The team's history of the same things, with what undoes them */
  wholeHref: string;
};

/** History in the settings, in sentences, the latest first. */
export function SettingsHistory({ entries, wholeHref }: SettingsHistoryProps) {
  return (
    <section aria-labelledby="settings-history" className={classes.section}>
      <h2 id="settings-history" className={classes.title}>
        History
      </h2>
      {entries.length === 0 ? (
        <p className={classes.how}>Nothing yet.</p>
      ) : (
        <ol className={classes.list}>
          {entries.map((entry) => (
            <li key={entry.revision}>
              {entry.sentences.map((sentence) => (
                <p key={sentence}>
                  <bdi>{sentence}</bdi>
                </p>
              ))}
              <p className={classes.how}>{entry.how}</p>
            </li>
          ))}
        </ol>
      )}
      <p className={classes.how}>
        <Link href={wholeHref}>Full history, with filters and undo</Link>
      </p>
    </section>
  );
}
