import { HeadCountForm, RemoveHeadCount } from "@/components/hidden-work/head-count-form";
import styles from "@/components/hidden-work/people-box.module.css";
import type { FormAction } from "@/lib/cards/form-state";
import type { HeadCount } from "@/lib/cards/team/head-count";
import type { IsoDay } from "@/lib/dates/day";
import { headCountWords } from "@/lib/format/head-count-words";

export type PeopleBoxProps = {
  headCounts: readonly HeadCount[];
  today: IsoDay;
  setAction: FormAction;
  removeAction: FormAction;
};

/** How many people the team has and since when, and the form that says so. */
export function PeopleBox({ headCounts, today, setAction, removeAction }: PeopleBoxProps) {
  const latest = headCounts.at(-1);
  return (
    <details className={styles.people} id="people">
      <summary>
        {latest
          ? `People: ${headCountWords(latest)}`
          : "Say how many people the team has, to see people-days"}
      </summary>
      {headCounts.length === 0 ? null : (
        <ul className={styles.list}>
          {headCounts.toReversed().map((row) => (
            <li key={row.from}>
              <span>{headCountWords(row)}</span>
              <RemoveHeadCount action={removeAction} add={setAction} row={row} />
            </li>
          ))}
        </ul>
      )}
      <HeadCountForm action={setAction} remove={removeAction} today={today} known={headCounts} />
      <p>
        It holds until the next head count. People on support share themselves over the support
        cards in progress, the others over all other cards.
      </p>
    </details>
  );
}
