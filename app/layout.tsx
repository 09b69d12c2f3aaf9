import "@mantine/core/styles.css";
import "@fontsource-variable/inter/wght.css";
import "./globals.css";
import "@/lib/server/preferences";
import { ColorSchemeScript, mantineHtmlProps } from "@mantine/core";
import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { PagePreferences } from "@/components/frame/page-preferences";
import { Look } from "@/components/ui/look";
import { preferencesText } from "@/lib/dates/date-ways";

/**
 * Latin letters, fetched with the page and with a fallback of the same widths; other alphabets come
 * from the package's style sheet, each when a page first needs it.
 */
const latin = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-latin",
  display: "swap",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2190-2193, U+2212, U+2215, U+FEFF, U+FFFD",
    },
  ],
});

export const metadata: Metadata = {
  title: { default: "Walltime", template: "%s · Walltime" },
  description: "How long each kind of work takes, its SLA, and what hidden work costs.",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
};

// Every answer carries its own nonce, so no page can be made ahead.
export const dynamic = "force-dynamic";

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html
      lang="en-GB"
      className={latin.variable}
      data-preferences={preferencesText()}
      {...mantineHtmlProps}
    >
      <head>
        <ColorSchemeScript defaultColorScheme="auto" nonce={nonce} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <PagePreferences />
        <Look nonce={nonce}>{children}</Look>
      </body>
    </html>
  );
}
