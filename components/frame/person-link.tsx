"use client";

import { VisuallyHidden } from "@mantine/core";
import { IconUser } from "@tabler/icons-react";
import Link from "next/link";
import { useSyncExternalStore } from "react";
import { personOf } from "@/lib/cards/people/person-cookie";
import classes from "./person-link.module.css";

/** Leads who is signed in to their account. Whose it is stands in a cookie, not in the page's text. */
export function PersonLink() {
  const name = useSyncExternalStore(
    () => () => {},
    () => personOf(document.cookie),
    () => null,
  );
  return (
    <Link href="/account" className={classes.person} title={name ?? "Your account"}>
      <span aria-hidden="true">{name ? initialsOf(name) : <IconUser size={16} />}</span>
      <VisuallyHidden>{name ? `Your account, ${name}` : "Your account"}</VisuallyHidden>
    </Link>
  );
}

function initialsOf(name: string): string {
  const initials = name
    .split(/\s+/)
    .map((word) => [...word][0] ?? "")
    .filter((letter) => /\p{L}/u.test(letter));
  const shown = [initials[0], initials.length > 1 ? initials.at(-1) : ""].join("").toUpperCase();
  return shown || "?";
}
