"use client";

import { createTheme, type MantineColorsTuple, MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { ToastRegion } from "@/components/ui/toast-region";

/** Sticky-note yellow; text on it is dark. */
const note: MantineColorsTuple = [
  "#fff9db",
  "#fff3bf",
  "#ffec99",
  "#ffe066",
  "#ffd43b",
  "#fcc419",
  "#fab005",
  "#f08c00",
  "#b35c00",
  "#8a4700",
];

const theme = createTheme({
  primaryColor: "note",
  primaryShade: { light: 4, dark: 4 },
  autoContrast: true,
  colors: { note },
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif',
  defaultRadius: "md",
  cursorType: "pointer",
});

/** Walltime's look for everything inside: colours, type, light or dark as asked for, and toasts. */
export function Look({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce ?? ""}>
      {children}
      <ToastRegion />
    </MantineProvider>
  );
}
