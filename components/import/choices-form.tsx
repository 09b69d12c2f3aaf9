"use client";

import { Button } from "@mantine/core";
import Form from "next/form";
import type { ReactNode } from "react";

/** Checks the file again with other choices: at once where scripts run, else by its button. */
export function ChoicesForm({ action, children }: { action: string; children: ReactNode }) {
  return (
    <Form
      action={action}
      replace
      scroll={false}
      onChange={(event) => {
        if (!event.defaultPrevented) event.currentTarget.requestSubmit();
      }}
    >
      {children}
      <noscript>
        <Button type="submit" variant="default" mt="lg">
          Check again with these choices
        </Button>
      </noscript>
    </Form>
  );
}
