import { Button, TextInput } from "@mantine/core";
import { ChoiceSelect } from "@/components/forms/choice-select";
import { EditorDetails } from "@/components/ui/editor-details";
import { holidayRegions } from "@/lib/dates/public-holidays";
import classes from "./days-form.module.css";

type Props = {
  thisYear: number;
  isPending: boolean;
  typed: (field: string, usual?: string) => string;
  errorOf: (field: string) => string | undefined;
};

/** Adds the public holidays of a region, or those of a file, to the list above it. */
export function AddHolidays({ thisYear, isPending, typed, errorOf }: Props) {
  return (
    <EditorDetails className={classes.more} summary="Add holidays of a region or from a file">
      <p className={classes.soft}>One-off holidays are missing: check the list afterwards.</p>
      <div className={classes.row}>
        <ChoiceSelect
          name="region"
          label="Region"
          defaultValue={typed("region")}
          data={[{ value: "", label: "Choose …" }, ...holidayRegions]}
          error={errorOf("region")}
        />
        <TextInput
          name="firstYear"
          label="From year"
          inputMode="numeric"
          w={110}
          defaultValue={typed("firstYear", String(thisYear - 2))}
          error={errorOf("firstYear")}
        />
        <TextInput
          name="lastYear"
          label="to year"
          inputMode="numeric"
          w={110}
          defaultValue={typed("lastYear", String(thisYear + 1))}
        />
        <Button type="submit" name="do" value="fill" variant="default" disabled={isPending}>
          Add to the list
        </Button>
      </div>
      <div className={classes.row}>
        <div>
          <label htmlFor="holiday-file" className={classes.label}>
            An .ics or CSV file
          </label>
          <input
            id="holiday-file"
            type="file"
            name="file"
            accept=".ics,.csv,text/calendar,text/csv"
          />
          {errorOf("file") && (
            <p role="alert" className={classes.error}>
              {errorOf("file")}
            </p>
          )}
        </div>
        <Button type="submit" name="do" value="read" variant="default" disabled={isPending}>
          Add to the list
        </Button>
      </div>
    </EditorDetails>
  );
}
