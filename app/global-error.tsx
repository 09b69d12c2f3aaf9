"use client";

import "./globals.css";
import { Failure } from "@/components/ui/failure";

type GlobalErrorProps = { error: Error & { digest?: string } };

/** Stands in for the whole document, where even its frame failed; only a new start can help. */
export default function GlobalError({ error }: GlobalErrorProps) {
  return (
    <html lang="en-GB">
      <body>
        <main>
          <Failure reference={error.digest} onRetry={() => window.location.reload()} />
        </main>
      </body>
    </html>
  );
}
