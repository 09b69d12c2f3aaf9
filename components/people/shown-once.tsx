"use client";

import { Button, Group, TextInput } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";

type Props = {
  label: string;
  value: string;
  /** What else is to be known of it */
  description?: string;
};

/** A link or token that cannot be shown again, to be copied. */
export function ShownOnce({
  label,
  value,
  description = "Shown this once: Walltime keeps no copy",
}: Props) {
  const clipboard = useClipboard();
  return (
    <Group align="end" gap="sm" mt="sm">
      <TextInput
        label={label}
        description={description}
        readOnly
        value={value}
        onFocus={(event) => event.currentTarget.select()}
        flex={1}
        miw="16rem"
      />
      <Button variant="default" onClick={() => clipboard.copy(value)}>
        {clipboard.copied ? "Copied" : "Copy"}
      </Button>
    </Group>
  );
}
