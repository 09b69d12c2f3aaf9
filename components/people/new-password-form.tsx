"use client";

import { Button, PasswordInput, Stack } from "@mantine/core";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import type { FormAction } from "@/lib/cards/form-state";
import { minPasswordLength } from "@/lib/cards/people/account-schema";

type Props = {
  action: FormAction;
  /** Asked for where nobody has shown a link */
  asksForOld: boolean;
};

/** A new password, with the old one where the person is signed in. */
export function NewPasswordForm({ action, asksForOld }: Props) {
  const { state, pending, formProps, errorOf } = useFormAction(action);
  return (
    <form {...formProps} data-unguarded key={state.status === "done" ? "done" : "open"}>
      <Stack gap="md" maw="26rem">
        {state.errors.length === 0 && <FormMessage state={state} />}
        {asksForOld ? (
          <PasswordInput
            name="old"
            label="Current password"
            autoComplete="current-password"
            required
            error={errorOf("old")}
          />
        ) : null}
        <PasswordInput
          name="password"
          label="New password"
          description={`At least ${minPasswordLength} characters. All other devices are signed out.`}
          autoComplete="new-password"
          required
          error={errorOf("password")}
        />
        <Button type="submit" variant={asksForOld ? "default" : "filled"} loading={pending}>
          Change the password
        </Button>
      </Stack>
    </form>
  );
}
