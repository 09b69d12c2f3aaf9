"use client";

import { Button, Group, NumberInput } from "@mantine/core";
import { ChoiceSelect } from "@/components/forms/choice-select";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import { ForWhomField } from "@/components/people/account-fields";
import { ShownOnce } from "@/components/people/shown-once";
import type { FormAction } from "@/lib/cards/form-state";
import { roleWords, teamRoles } from "@/lib/cards/people/roles";

/** Makes an invitation and shows its link. */
export function InviteForm({ action }: { action: FormAction }) {
  const { state, pending, formProps, typed, errorOf } = useFormAction(action);
  return (
    <form {...formProps} data-unguarded>
      <Group align="end" gap="sm">
        <ChoiceSelect
          name="role"
          label="As"
          data={teamRoles.map((role) => ({
            value: role,
            label: `${roleWords[role].name}: ${roleWords[role].may}`,
          }))}
          defaultValue={typed("role", "editor")}
          error={errorOf("role")}
        />
        <ForWhomField typed={typed} errorOf={errorOf} />
        <NumberInput
          name="days"
          label="Valid for (days)"
          min={1}
          max={90}
          w="8rem"
          defaultValue={typed("days", "7")}
          error={errorOf("days")}
        />
        <Button type="submit" loading={pending}>
          Make the link
        </Button>
      </Group>
      {state.result.link ? <ShownOnce label="Invitation" value={state.result.link} /> : null}
      {state.status === "refused" && state.errors.length === 0 && <FormMessage state={state} />}
    </form>
  );
}
