import { Checkbox, Group } from "@mantine/core";
import classes from "./days-form.module.css";

type Props = {
  /** Numbers of the weekdays, Monday is 1 */
  chosen: readonly string[];
  error: string | undefined;
  onChange: () => void;
};

export const weekdays = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
];

/** The days of the week on which the team works. */
export function WeekChoice({ chosen, error, onChange }: Props) {
  return (
    <fieldset className={classes.week}>
      <legend>Working week</legend>
      <Group gap="md">
        {weekdays.map((day, index) => (
          <Checkbox
            key={day}
            name="weekday"
            value={index + 1}
            label={day}
            defaultChecked={chosen.includes(String(index + 1))}
            onChange={onChange}
          />
        ))}
      </Group>
      {error && (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
