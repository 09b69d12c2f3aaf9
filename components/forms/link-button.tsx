"use client";

import { Button, type ButtonProps } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";

type Props = ButtonProps & {
  href: string;
  children: ReactNode;
  "data-key"?: string;
  "aria-keyshortcuts"?: string;
};

/** A link that looks like a button. */
export function LinkButton({ href, children, ...rest }: Props) {
  return (
    <Button component={Link} href={href} {...rest}>
      {children}
    </Button>
  );
}
