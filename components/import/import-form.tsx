"use client";

import { Button, Group, Stack } from "@mantine/core";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import { WorkProgress } from "@/components/import/work-progress";
import type { FormAction } from "@/lib/cards/form-state";

type Props = {
  action: FormAction;
  choices: string;
  idempotencyKey: string;
  canImport: boolean;
  label: string;
  /** Set where good rows can go in without the bad ones */
  skipLabel: string | null;
  /** Where to ask how far the import is, for files that take a while */
  progressAddress: string | null;
};

/** The button that imports a checked file, and the choice to leave its bad rows out. */
export function ImportForm({
  action,
  choices,
  idempotencyKey,
  canImport,
  label,
  skipLabel,
  progressAddress,
}: Props) {
  const { state, pending, formProps } = useFormAction(action);
  return (
    <form {...formProps}>
      <input type="hidden" name="choices" value={choices} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <Stack gap="sm">
        <Group gap="sm">
          {(canImport || skipLabel === null) && (
            <Button type="submit" loading={pending} disabled={!canImport}>
              {label}
            </Button>
          )}
          {skipLabel !== null && (
            <Button type="submit" name="onError" value="skip" loading={pending}>
              {skipLabel}
            </Button>
          )}
        </Group>
        {pending && progressAddress !== null && <WorkProgress address={progressAddress} />}
        <FormMessage state={state} />
      </Stack>
    </form>
  );
}
