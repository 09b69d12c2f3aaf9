"use client";

import Link from "next/link";
import type { ComponentProps } from "react";
import { useIsReader } from "@/components/ui/reader-view";

/** A link to another page; only its words where the page is read by a link. */
export function PageLink(props: ComponentProps<typeof Link>) {
  const { className, children } = props;
  return useIsReader() ? <span className={className}>{children}</span> : <Link {...props} />;
}
