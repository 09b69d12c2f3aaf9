"use client";

import { Failure } from "@/components/ui/failure";

export default function TeamError({ reset }: { error: Error; reset: () => void }) {
  return <Failure onRetry={reset} />;
}
