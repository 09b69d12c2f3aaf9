import type { ReactNode } from "react";
import styles from "@/components/how/explained.module.css";
import type { FigureTopic } from "@/components/ui/how-worked-out";

type ExplainedProps = {
  topic: FigureTopic;
  heading: string;
  /** What the figures tell, in a sentence or two */
  lead: string;
  children: ReactNode;
  /** What is shown with too little data */
  tooLittle?: string;
  /** Whose definition it is, or which other programs agree */
  source?: string;
};

/** One part of the explanations. Links lead to it by its topic. */
export function Explained({ topic, heading, lead, children, tooLittle, source }: ExplainedProps) {
  return (
    <section id={topic} className={styles.part} aria-labelledby={`${topic}-heading`}>
      <h2 id={`${topic}-heading`}>{heading}</h2>
      <p className={styles.lead}>{lead}</p>
      {children}
      {tooLittle ? (
        <p className={styles.note}>
          <strong>With too little data:</strong> {tooLittle}
        </p>
      ) : null}
      {source ? (
        <p className={styles.note}>
          <strong>Source:</strong> {source}
        </p>
      ) : null}
    </section>
  );
}

/** A formula; the text around it says what its letters mean. */
export function Formula({ children }: { children: ReactNode }) {
  return <p className={styles.formula}>{children}</p>;
}

/** Terms and their meanings. */
export function Meanings({ of }: { of: [term: string, meaning: ReactNode][] }) {
  return (
    <dl className={styles.meanings}>
      {of.map(([term, meaning]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
