"use client";

import { Button, Checkbox, Group, Stack, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { ChoiceSelect } from "@/components/forms/choice-select";
import { FormMessage } from "@/components/forms/form-message";
import { RestoredNote } from "@/components/forms/restored-note";
import { useDraft } from "@/components/forms/use-draft";
import { useFormAction } from "@/components/forms/use-form-action";
import { useUnsavedWarning } from "@/components/forms/use-unsaved-warning";
import { HolidayEditor } from "@/components/settings/holiday-editor";
import { PreviewTable } from "@/components/settings/preview-table";
import { EditorDetails } from "@/components/ui/editor-details";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/cards/form-state";
import { daysChangedWords } from "@/lib/cards/team/days-changed-words";
import type { SettingsPreview } from "@/lib/cards/team/settings-preview";
import type { IsoDay } from "@/lib/dates/day";
import { holidayRegions } from "@/lib/dates/public-holidays";
import type { DayCount } from "@/lib/dates/work-calendar";
import { writtenRules } from "@/lib/metrics/rule-choices";
import classes from "./days-form.module.css";

type Props = {
  draftKey: string;
  action: FormAction;
  timeZone: string;
  dayCount: DayCount;
  workingWeek: number[];
  /** As people write it: mean + 1 SD, P85 */
  rule: string;
  holidays: string;
  timeZones: string[];
  today: IsoDay;
  /** How many cards' days the last change moved; null without one */
  cardsChanged: number | null;
};

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** How the team counts days, and its rule; shows how the figures would move before saving. */
export function DaysForm(props: Props) {
  const form = useRef<HTMLFormElement>(null);
  const isDirty = useRef(false);
  useUnsavedWarning(form, isDirty);
  const draft = useDraft(form, props.draftKey);
  const { state, pending, formProps, typed, errorOf } = useFormAction(props.action, {
    onDone: (next) => {
      if (!next.result.saved) return;
      isDirty.current = false;
      draft.forget();
    },
  });

  const preview: SettingsPreview | null = state.result.preview
    ? JSON.parse(state.result.preview)
    : null;
  const [week, setWeek] = useState(
    typed("weekday", props.workingWeek.join(",")).split(",").filter(Boolean),
  );
  const thisYear = Number(props.today.slice(0, 4));
  const holidays = state.result.filled ?? typed("holidays", props.holidays);

  return (
    <form ref={form} {...formProps} className={classes.form}>
      {/* What Enter in a field does: the first button of a form. */}
      <button type="submit" name="do" value="preview" hidden tabIndex={-1} aria-hidden="true" />
      <RestoredNote
        isRestored={draft.isRestored}
        onDiscard={() => {
          draft.discard();
          isDirty.current = false;
        }}
      />
      <Stack gap="xl">
        {props.cardsChanged !== null && state.status === "new" && (
          <Notice title={`Saved. ${daysChangedWords(props.cardsChanged)}`} />
        )}
        <section className={classes.grid} aria-label="Time zone and counting">
          <TextInput
            name="timeZone"
            label="Time zone"
            description="decides which day it is"
            list="time-zones"
            autoComplete="off"
            defaultValue={typed("timeZone", props.timeZone)}
            error={errorOf("timeZone")}
          />
          <datalist id="time-zones">
            {props.timeZones.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
          <ChoiceSelect
            name="dayCount"
            label="Count in"
            description="for every card and figure"
            defaultValue={typed("dayCount", props.dayCount)}
            data={[
              { value: "working", label: "Working days" },
              { value: "calendar", label: "Calendar days" },
            ]}
          />
          <TextInput
            name="rule"
            label="SLA rule"
            description="mean + 1 SD, another number of SDs, or a percentile such as P85"
            list="sla-rules"
            autoComplete="off"
            defaultValue={typed("rule", props.rule)}
            error={errorOf("rule")}
          />
          <datalist id="sla-rules">
            {writtenRules.map((rule) => (
              <option key={rule} value={rule} />
            ))}
          </datalist>
        </section>
        <fieldset className={classes.week}>
          <legend>Working week</legend>
          <Group gap="md">
            {weekdays.map((day, index) => (
              <Checkbox
                key={day}
                name="weekday"
                value={index + 1}
                label={day}
                defaultChecked={week.includes(String(index + 1))}
                onChange={() => setWeek(tickedWeek(form.current))}
              />
            ))}
          </Group>
          {errorOf("workingWeek") && (
            <p role="alert" className={classes.error}>
              {errorOf("workingWeek")}
            </p>
          )}
        </fieldset>
        <section aria-labelledby="holidays" className={classes.holidays}>
          <h2 id="holidays" className={classes.title}>
            Holidays
          </h2>
          <HolidayEditor
            start={holidays}
            answer={state.result}
            today={props.today}
            workingWeek={week.map(Number)}
            error={errorOf("holidays")}
            typed={typed}
          />
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
              <Button type="submit" name="do" value="fill" variant="default" disabled={pending}>
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
              <Button type="submit" name="do" value="read" variant="default" disabled={pending}>
                Add to the list
              </Button>
            </div>
          </EditorDetails>
        </section>
        {state.errors.length === 0 && <FormMessage state={state} />}
        {preview && <PreviewTable preview={preview} />}
        <Group gap="sm">
          <Button type="submit" name="do" value="save" loading={pending}>
            Save
          </Button>
          <Button type="submit" name="do" value="preview" variant="default" disabled={pending}>
            Preview the figures
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function tickedWeek(form: HTMLFormElement | null): string[] {
  return form ? new FormData(form).getAll("weekday").map(String) : [];
}
