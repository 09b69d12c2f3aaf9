import Link from "next/link";
import type { ReactNode } from "react";
import { PageHead } from "@/components/forms/page-head";
import classes from "./settings-frame.module.css";

const pages = [
  ["days", "", "Days and rule"],
  ["lists", "/lists", "Types, sizes and other lists"],
  ["members", "/members", "Members"],
  ["links", "/links", "Links to share"],
  ["team", "/team", "Team"],
] as const;

type Props = { base: string; here: (typeof pages)[number][0]; children: ReactNode };

/** The frame of the settings pages: what there is to set, and the page itself. */
export function SettingsFrame({ base, here, children }: Props) {
  return (
    <>
      <PageHead title="Settings" />
      <nav aria-label="Settings" className={classes.tabs}>
        {pages.map(([key, path, label]) => (
          <Link
            key={key}
            href={`${base}/settings${path}`}
            aria-current={key === here ? "page" : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      {children}
    </>
  );
}
