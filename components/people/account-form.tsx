"use client";

import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import { EmailField } from "@/components/people/account-fields";
import type { FormAction } from "@/lib/cards/form-state";
import { maxPasswordLength, minPasswordLength } from "@/lib/cards/people/account-schema";

type Props = { action: FormAction; submit: string };

/** What somebody fills in who gets an account. */
export function AccountForm({ action, submit }: Props) {
  const { state, pending, formProps, typed, errorOf } = useFormAction(action);
  return (
    <form {...formProps} data-unguarded>
      <Stack gap="md">
        {state.errors.length === 0 && <FormMessage state={state} />}
        <TextInput
          name="name"
          label="Your name"
          description="History shows it beside what you change"
          autoComplete="name"
          required
          maxLength={100}
          defaultValue={typed("name")}
          error={errorOf("name")}
        />
        <EmailField typed={typed} errorOf={errorOf} />
        <PasswordInput
          name="password"
          label="Password"
          description={`At least ${minPasswordLength} characters`}
          autoComplete="new-password"
          required
          maxLength={maxPasswordLength}
          error={errorOf("password")}
        />
        <Button type="submit" loading={pending}>
          {submit}
        </Button>
      </Stack>
    </form>
  );
}
