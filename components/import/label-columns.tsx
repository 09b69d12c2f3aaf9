import { cardFieldList } from "@/lib/cards/fields/card-fields";
import { labelsParameter } from "@/lib/cards/import/import-choices";
import classes from "./label-columns.module.css";

/** Which columns together are the labels of a card. */
export function LabelColumns({ headings, chosen }: { headings: string[]; chosen: string[] }) {
  const { label, imported } = cardFieldList.labels;
  return (
    <fieldset className={classes.labels}>
      <legend>
        {label} <span className={classes.hint}>{imported}</span>
      </legend>
      <input type="hidden" name={labelsParameter} value="" />
      <div className={classes.columns}>
        {headings.map((heading) => (
          <label key={`${heading} ${chosen.includes(heading)}`} className={classes.column}>
            <input
              type="checkbox"
              name={labelsParameter}
              aria-label={`Labels from ${heading}`}
              value={heading}
              defaultChecked={chosen.includes(heading)}
            />
            <bdi>{heading}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
