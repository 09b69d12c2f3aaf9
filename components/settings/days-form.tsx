"use client";

import { Button, Group, Stack } from "@mantine/core";
import { useRef, useState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { RestoredNote } from "@/components/forms/restored-note";
import { useDraft } from "@/components/forms/use-draft";
import { useFormAction } from "@/components/forms/use-form-action";
import { useUnsavedWarning } from "@/components/forms/use-unsaved-warning";
import { AddHolidays } from "@/components/settings/add-holidays";
import { CountingFields } from "@/components/settings/counting-fields";
import { HolidayEditor } from "@/components/settings/holiday-editor";
import { PreviewAnswer, PreviewButton } from "@/components/settings/preview-answer";
import {
  isSettingsConflict,
  SettingsConflict,
  StartFields,
} from "@/components/settings/settings-conflict";
import { WeekChoice, weekdays } from "@/components/settings/week-choice";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/cards/form-state";
import { daysChangedWords } from "@/lib/cards/team/days-changed-words";
import { daysFormValues } from "@/lib/cards/team/days-form";
import type { IsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
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

  const [week, setWeek] = useState(
    typed("weekday", props.workingWeek.join(",")).split(",").filter(Boolean),
  );
  const fields = { typed, errorOf };
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
        <CountingFields {...props} {...fields} />
        <WeekChoice
          chosen={week}
          error={errorOf("workingWeek")}
          onChange={() => setWeek(tickedWeek(form.current))}
        />
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
          <AddHolidays {...fields} thisYear={Number(props.today.slice(0, 4))} isPending={pending} />
        </section>
        <StartFields start={daysFormValues(props)} state={state} kept={draft.kept} />
        <SettingsConflict state={state} labelOf={(field) => labels[field] ?? field} show={shown} />
        {state.errors.length === 0 && !isSettingsConflict(state) && <FormMessage state={state} />}
        <PreviewAnswer state={state} />
        <Group gap="sm">
          <Button type="submit" name="do" value="save" loading={pending}>
            Save
          </Button>
          <PreviewButton isPending={pending} />
        </Group>
      </Stack>
    </form>
  );
}

const labels: Record<string, string> = {
  timeZone: "Time zone",
  dayCount: "Count in",
  weekday: "Working week",
  rule: "SLA rule",
};

function shown(field: string, value: string): string {
  if (field === "dayCount") return value === "working" ? "Working days" : "Calendar days";
  if (field !== "weekday") return value;
  return value
    .split(",")
    .map((day) => weekdays[Number(day) - 1])
    .join(", ");
}

function tickedWeek(form: HTMLFormElement | null): string[] {
  return form ? new FormData(form).getAll("weekday").map(String) : [];
}
