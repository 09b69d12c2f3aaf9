"use client";

import { Button, Stack } from "@mantine/core";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import { EmailField } from "@/components/people/account-fields";
import type { FormAction } from "@/lib/cards/form-state";

/** Asks for the address that a link for a new password is mailed to. */
export function ForgotPasswordForm({ action }: { action: FormAction }) {
  const { state, pending, formProps, typed, errorOf } = useFormAction(action);
  return (
    <form {...formProps} data-unguarded>
      <Stack gap="md">
        {state.errors.length === 0 && <FormMessage state={state} refusedTitle="Not sent" />}
        <EmailField typed={typed} errorOf={errorOf} />
        <Button type="submit" loading={pending}>
          Mail me a link
        </Button>
      </Stack>
    </form>
  );
}
