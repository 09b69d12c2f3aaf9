"use client";

import type { ReactNode } from "react";
import styles from "@/components/filters/kind-name.module.css";
import { useTypeMarks } from "@/components/filters/type-marks";
import type { Kind } from "@/lib/cards/kinds";
import { markPath } from "@/lib/charts/marks/mark-path";
import { kindMark, markEdge, markFill } from "@/lib/charts/marks/type-marks";
import { kindWords } from "@/lib/format/kind-words";

type KindNameProps = {
  kind: Kind;
  /** The type's own colour, where it has one */
  colour?: string | null | undefined;
  /** The type whose mark stands before the name; the name itself if it is one */
  type?: string | undefined;
  children?: ReactNode | undefined;
};

/** A name with the mark of its type, or of its kind of work; the kind's own name if none is given. */
export function KindName({ kind, colour, type, children }: KindNameProps) {
  const name = type ?? (typeof children === "string" ? children : "");
  const known = useTypeMarks().get(name);
  const mark = known?.kind === kind ? known : kindMark(kind, colour);
  return (
    <span className={styles.name}>
      <svg
        className={styles.mark}
        data-kind={kind}
        data-shape={mark.shape}
        viewBox="0 0 16 16"
        aria-hidden="true"
      >
        <path
          d={markPath(mark.shape, 8, 8, 5.2)}
          style={{ fill: markFill(mark), stroke: markEdge(kind) }}
        />
      </svg>
      {children ?? kindWords[kind]}
    </span>
  );
}
