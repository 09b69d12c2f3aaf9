"use client";

import { Button, Group, Textarea } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";

/** What to paste into another page so that it shows the chart. */
export function EmbedCode({ address }: { address: string }) {
  const clipboard = useClipboard();
  const code = `<iframe src="${address}" title="Walltime" width="100%" height="640" style="border:0" loading="lazy"></iframe>`;
  return (
    <Group align="end" gap="sm">
      <Textarea
        label="For the other page"
        readOnly
        autosize
        value={code}
        onFocus={(event) => event.currentTarget.select()}
        flex={1}
        miw="16rem"
      />
      <Button variant="default" onClick={() => clipboard.copy(code)}>
        {clipboard.copied ? "Copied" : "Copy"}
      </Button>
    </Group>
  );
}
