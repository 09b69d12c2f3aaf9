import { Fragment } from "react";
import { labelOf } from "@/lib/cards/fields/card-fields";
import { formatParameter } from "@/lib/cards/import/import-choices";
import { showDay } from "@/lib/dates/show-day";
import type { AmbiguousColumn } from "@/lib/files/decide-date-formats";
import classes from "./date-questions.module.css";

/** Asks, for each date column that could be read in two ways, which one is meant. */
export function DateQuestions({ columns }: { columns: AmbiguousColumn[] }) {
  return columns.map((column) => {
    const [example] = column.examples;
    return (
      <fieldset key={column.field} className={classes.question}>
        <legend className={classes.legend}>
          How are the days in <bdi>{column.heading}</bdi> ({labelOf(column.field).toLowerCase()})
          written?
        </legend>
        {column.formats.map((format, index) => (
          <label key={format} className={classes.answer}>
            <input type="radio" name={formatParameter(column.field)} value={format} />
            <span>
              <strong>{index === 0 ? "Day first" : "Month first"}</strong>
              {example && (
                <span className={classes.readings}>
                  {column.examples.map(({ value, readings }) => (
                    <Fragment key={value}>
                      <span>
                        <bdi>{value}</bdi> is{" "}
                        {readings[index] ? showDay(readings[index]) : "no day"}
                      </span>
                    </Fragment>
                  ))}
                </span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
    );
  });
}
