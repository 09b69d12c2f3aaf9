import { VisuallyHidden } from "@mantine/core";
import Link from "next/link";
import classes from "./person-link.module.css";

/** Who is signed in, leading to their account; nothing where nobody signs in. */
export function PersonLink({ name }: { name: string | null }) {
  if (name === null) return null;
  const initials = name
    .split(/\s+/)
    .map((word) => [...word][0] ?? "")
    .filter((letter) => /\p{L}/u.test(letter));
  const shown = [initials[0], initials.length > 1 ? initials.at(-1) : ""].join("").toUpperCase();
  return (
    <Link href="/account" className={classes.person} title={name}>
      <span aria-hidden="true">{shown || "?"}</span>
      <VisuallyHidden>Your account, {name}</VisuallyHidden>
    </Link>
  );
}
