import { TextInput } from "@mantine/core";
import { ChoiceSelect } from "@/components/forms/choice-select";
import type { DayCount } from "@/lib/dates/work-calendar";
import { writtenRules } from "@/lib/metrics/offered-sla-rules";
import classes from "./days-form.module.css";

type Props = {
  timeZone: string;
  timeZones: string[];
  dayCount: DayCount;
  /** As people write it: mean + 1 SD, P85 */
  rule: string;
  typed: (field: string, usual?: string) => string;
  errorOf: (field: string) => string | undefined;
};

/** Time zone, what days are counted, and the SLA rule. */
export function CountingFields({ typed, errorOf, ...props }: Props) {
  return (
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
        description="such as mean + 1 SD or P85"
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
  );
}
