import type { ReactNode } from "react";
import classes from "./narrow-page.module.css";

type Props = { title: string; lead?: ReactNode; children: ReactNode };

/** A page with one short form, for those who are not in yet. */
export function NarrowPage({ title, lead, children }: Props) {
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{title}</h1>
      {lead ? <p className={classes.lead}>{lead}</p> : null}
      {children}
    </div>
  );
}
