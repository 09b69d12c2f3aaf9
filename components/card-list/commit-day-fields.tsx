import { Checkbox, TextInput } from "@mantine/core";
import classes from "./bulk-form.module.css";

/** A commit day for the chosen cards that have none: one for all, or the day each was prioritised. */
export function CommitDayFields() {
  return (
    <div className={classes.commit}>
      <TextInput
        type="date"
        name="committed"
        label="Commit day, for cards without one"
        min="1970-01-01"
        max="2100-12-31"
      />
      <Checkbox
        name="commitAs"
        value="prioritised"
        label="or the day each released card was prioritised"
      />
    </div>
  );
}
