"use client";

import { Button, PasswordInput, Stack } from "@mantine/core";
import Link from "next/link";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import { EmailField } from "@/components/people/account-fields";
import type { FormAction } from "@/lib/cards/form-state";

type Props = {
  action: FormAction;
  /** Where one gets a link for a new password; null where no mail can bring it */
  forgotHref: string | null;
};

/** E-mail address and password. */
export function SignInForm({ action, forgotHref }: Props) {
  const { state, pending, formProps, typed, errorOf } = useFormAction(action);
  return (
    <form {...formProps} data-unguarded>
      <Stack gap="md">
        {state.errors.length === 0 && <FormMessage state={state} refusedTitle="Not signed in" />}
        <EmailField typed={typed} errorOf={errorOf} autoComplete="username webauthn" />
        <PasswordInput
          name="password"
          label="Password"
          autoComplete="current-password"
          required
          error={errorOf("password")}
        />
        <Button type="submit" loading={pending}>
          Sign in
        </Button>
        {forgotHref === null ? null : <Link href={forgotHref}>Forgot your password?</Link>}
      </Stack>
    </form>
  );
}
