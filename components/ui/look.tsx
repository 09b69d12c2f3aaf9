"use client";

import { createTheme, type MantineColorsTuple, MantineProvider } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { OfflinePage } from "@/components/ui/offline-page";
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
  black: "#23211c",
  fontFamily:
    'var(--font-latin), "Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif',
  headings: { fontWeight: "var(--weight-strong)" },
  fontSizes: {
    xs: "var(--text-xs)",
    sm: "var(--text-sm)",
    md: "var(--text-body)",
    lg: "var(--text-lg)",
    xl: "var(--text-xl)",
  },
  defaultRadius: "md",
  cursorType: "pointer",
  // What the mouse can do, keys can: Tab comes to the button that shows a password.
  components: { PasswordInput: { defaultProps: { visibilityToggleFocusable: true } } },
});

/** Where the part of Mantine that keeps a page from scrolling under a dialog looks for its nonce. */
declare global {
  var __webpack_nonce__: string | undefined;
}

/** Walltime's look for everything inside: colours, type, light or dark as asked for, and toasts. */
export function Look({
  nonce: given,
  children,
}: {
  nonce: string | undefined;
  children: ReactNode;
}) {
  // The page's policy is that of its first answer, whatever later answers bring.
  const [nonce] = useState(given);
  if (typeof window !== "undefined") globalThis.__webpack_nonce__ = nonce;
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce ?? ""}>
      {children}
      <ToastRegion />
      <OfflinePage />
    </MantineProvider>
  );
}
