import type { ReactNode } from "react";
import classes from "./page-head.module.css";

type Props = {
  title: ReactNode;
  text?: ReactNode;
  actions?: ReactNode;
  /** 2 where something else on the page is its first heading */
  level?: 1 | 2;
};

/** The heading of a page, a sentence about it, and what one can do there. */
export function PageHead({ title, text, actions, level = 1 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className={classes.head}>
      <div>
        <Heading className={classes.title}>{title}</Heading>
        {text && <p className={classes.text}>{text}</p>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
