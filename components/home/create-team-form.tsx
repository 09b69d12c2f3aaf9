"use client";

import { Button, Group, Radio, RadioGroup, Stack, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import type { FormAction } from "@/lib/cards/form-state";

type Props = { action: FormAction; timeZones: string[] };

/** Name, time zone and way of counting days: all that a new team needs. */
export function CreateTeamForm({ action, timeZones }: Props) {
  const { state, pending, formProps, typed, errorOf } = useFormAction(action);
  const zone = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const input = zone.current;
    if (input && input.value === input.defaultValue && input.value === "UTC") {
      input.value = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
    }
  }, []);

  return (
    <form {...formProps}>
      <Stack gap="md">
        {state.errors.length === 0 && <FormMessage state={state} />}
        <TextInput
          name="name"
          label="Team name"
          required
          maxLength={200}
          autoComplete="off"
          defaultValue={typed("name")}
          error={errorOf("name")}
        />
        <TextInput
          ref={zone}
          name="timeZone"
          label="Time zone"
          description="Says what day it is for the team"
          list="time-zones"
          autoComplete="off"
          defaultValue={typed("timeZone", "UTC")}
          error={errorOf("timeZone")}
        />
        <datalist id="time-zones">
          {timeZones.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <RadioGroup
          name="dayCount"
          label="Count times in"
          defaultValue={typed("dayCount", "working")}
          error={errorOf("dayCount")}
        >
          <Group gap="lg" mt={4}>
            <Radio value="working" label="Working days" />
            <Radio value="calendar" label="Calendar days" />
          </Group>
        </RadioGroup>
        <Group gap="sm">
          <Button type="submit" loading={pending}>
            Create the team
          </Button>
          <Button type="submit" name="next" value="import" variant="default" disabled={pending}>
            Create, then import a file
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
