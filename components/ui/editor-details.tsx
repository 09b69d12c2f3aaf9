"use client";

import type { ReactNode } from "react";
import { useClosingDetails } from "@/components/ui/use-closing-details";

type EditorDetailsProps = {
  summary: ReactNode;
  className?: string | undefined;
  /** Open by itself, such as where something in it is wrong */
  isOpen?: boolean | undefined;
  children: ReactNode;
};

/** Fields that are folded away until asked for; Escape within them folds them again and loses nothing. */
export function EditorDetails({ summary, className, isOpen, children }: EditorDetailsProps) {
  const details = useClosingDetails({ onlyByKey: true });
  return (
    <details ref={details} className={className} open={isOpen || undefined}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
