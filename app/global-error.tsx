"use client";

import { Failure } from "@/components/ui/failure";

export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en-GB">
      <body>
        <title>Walltime</title>
        <main>
          <Failure onRetry={reset} />
        </main>
      </body>
    </html>
  );
}
