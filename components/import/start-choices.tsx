import Link from "next/link";
import { columnParameter } from "@/lib/cards/import/import-choices";
import type { CheckedImport } from "@/lib/files/checked-import";
import classes from "./start-choices.module.css";

type Props = {
  outcome: CheckedImport;
  /** The check page's address and its choices as they stand */
  address: string;
  choices: string;
};

const maxOffered = 5;

/** Where a file says when cards were done but not when they were started: what that means, and ways on. */
export function StartChoices({ outcome, address, choices }: Props) {
  const warning = outcome.warnings.find(({ code }) => code === "no-start-column");
  // The question for the start of work, where there is one, offers the same ways on.
  const isAsked = outcome.questions.some(({ option }) => option === "mapping.committed");
  if (warning === undefined || isAsked) return null;
  const href = (heading: string) => {
    const query = new URLSearchParams(choices);
    query.set(columnParameter("committed"), heading);
    return `${address}?${query}`;
  };
  return (
    <section className={classes.start} aria-labelledby="start">
      <h2 id="start" className={classes.title}>
        The file does not say when work started
      </h2>
      <p>
        Imported like this there are lead times only: no cycle times and no SLA. Another column can
        stand for the start; one that says when a card was created counts the waiting in.
      </p>
      <ul className={classes.choices}>
        {outcome.startChoices.slice(0, maxOffered).map((heading) => (
          <li key={heading}>
            <Link href={href(heading)} replace scroll={false}>
              Count from <bdi>{heading}</bdi>
            </Link>
          </li>
        ))}
        <li>or import it as it is</li>
      </ul>
    </section>
  );
}
