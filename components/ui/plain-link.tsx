"use client";

import type { ComponentProps } from "react";
import { useIsReader } from "@/components/ui/reader-view";

/** A link to a page that is loaded as a whole; only its words where the page is read by a link. */
export function PlainLink(props: ComponentProps<"a">) {
  const { className, children } = props;
  return useIsReader() ? <span className={className}>{children}</span> : <a {...props} />;
}
