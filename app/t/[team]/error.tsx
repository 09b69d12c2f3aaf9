"use client";

import { Failure } from "@/components/ui/failure";

type TeamErrorProps = { error: Error & { digest?: string }; retry: () => void };

export default function TeamError({ error, retry }: TeamErrorProps) {
  return <Failure reference={error.digest} onRetry={retry} />;
}
