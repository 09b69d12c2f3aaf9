"use client";

import { Button, Group, TextInput } from "@mantine/core";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import { ShownOnce } from "@/components/people/shown-once";
import type { FormAction } from "@/lib/cards/form-state";

/** Makes a link that sets a new password, for an owner to hand over. */
export function ResetLinkForm({ action }: { action: FormAction }) {
  const { state, pending, formProps, typed, errorOf } = useFormAction(action);
  return (
    <form {...formProps} data-unguarded>
      <Group align="end" gap="sm">
        <TextInput
          name="email"
          type="email"
          label="Their e-mail address"
          autoComplete="off"
          w={320}
          defaultValue={typed("email")}
          error={errorOf("email")}
        />
        <Button type="submit" variant="default" loading={pending}>
          Make the link
        </Button>
      </Group>
      {state.result.link ? <ShownOnce label="The link" value={state.result.link} /> : null}
      {state.errors.length === 0 && <FormMessage state={state} />}
    </form>
  );
}
