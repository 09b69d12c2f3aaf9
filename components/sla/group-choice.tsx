import styles from "@/components/sla/group-choice.module.css";
import { ChoiceLinks } from "@/components/ui/choice-links";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterHref } from "@/lib/cards/filter/filter-query";

type GroupChoiceProps = { path: string; filter: CardFilter; by: string };

const groupings = [
  ["type", "By type"],
  ["size", "By size"],
  ["type,size", "By both"],
] as const;

/** Whose past cards are quoted from: their type's, their size's, or both. */
export function GroupChoice({ path, filter, by }: GroupChoiceProps) {
  return (
    <div className={styles.choice}>
      <ChoiceLinks
        label="Groups"
        links={groupings.map(([value, label]) => ({
          label,
          href: filterHref(path, filter, value === "type" ? [] : [["by", value]]),
          chosen: value === by,
        }))}
      />
    </div>
  );
}
