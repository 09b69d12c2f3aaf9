import type { ReactNode } from "react";
import styles from "@/components/filters/kind-name.module.css";
import type { Kind } from "@/lib/cards/kinds";
import { kindWords } from "@/lib/format/kind-words";

type KindNameProps = {
  kind: Kind;
  /** The type's own colour, where it has one */
  colour?: string | null;
  children?: ReactNode;
};

/** A name with the colour and shape of its kind of work; the kind's own name if none is given. */
export function KindName({ kind, colour, children }: KindNameProps) {
  return (
    <span className={styles.name}>
      <span
        className={styles.mark}
        data-kind={kind}
        style={colour ? { background: colour } : undefined}
        aria-hidden="true"
      />
      {children ?? kindWords[kind]}
    </span>
  );
}
