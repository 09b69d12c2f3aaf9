"use client";

import { Failure } from "@/components/ui/failure";

export default function PageError({ reset }: { error: Error; reset: () => void }) {
  return (
    <main>
      <Failure onRetry={reset} />
    </main>
  );
}
