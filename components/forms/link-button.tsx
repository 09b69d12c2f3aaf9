"use client";

import { Button, type ButtonProps } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";
import { useIsReader } from "@/components/ui/reader-view";

type Props = ButtonProps & {
  href: string;
  children: ReactNode;
  "data-key"?: string;
  "aria-keyshortcuts"?: string;
};

/** A link that looks like a button; nothing where the page is read by a link. */
export function LinkButton({ href, children, ...rest }: Props) {
  if (useIsReader()) return null;
  return (
    <Button component={Link} href={href} {...rest}>
      {children}
    </Button>
  );
}
