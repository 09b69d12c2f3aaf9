"use client";

import { Failure } from "@/components/ui/failure";

type PageErrorProps = { error: Error & { digest?: string }; retry: () => void };

export default function PageError({ error, retry }: PageErrorProps) {
  return (
    <main>
      <Failure reference={error.digest} onRetry={retry} />
    </main>
  );
}
