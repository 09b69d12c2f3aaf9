"use client";

import type { ReactNode } from "react";
import { useIsReader } from "@/components/ui/reader-view";

/** What members of the team alone have, such as forms: nothing where the page is read by a link. */
export function MembersOnly({ children }: { children: ReactNode }) {
  return useIsReader() ? null : children;
}
