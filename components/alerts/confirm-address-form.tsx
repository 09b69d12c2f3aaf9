"use client";

import { Button, Group, Stack } from "@mantine/core";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import type { FormAction } from "@/lib/cards/form-state";

/** Yes or no to alerts, of whoever reads the mail of an address. */
export function ConfirmAddressForm({ action }: { action: FormAction }) {
  const { state, pending, formProps } = useFormAction(action);
  return (
    <form {...formProps} data-unguarded>
      <Stack gap="md">
        <FormMessage state={state} />
        <Group gap="sm">
          <Button type="submit" name="answer" value="confirmed" loading={pending}>
            Confirm
          </Button>
          <Button type="submit" name="answer" value="refused" variant="default" disabled={pending}>
            Refuse
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
