"use client";

import { Button } from "@mantine/core";

/** Prints the sheets, in the size that they have on paper. */
export function PrintNotes() {
  return <Button onClick={() => window.print()}>Print</Button>;
}
