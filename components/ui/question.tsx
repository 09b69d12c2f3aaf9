import { Children, type ReactNode } from "react";
import { type FigureTopic, HowWorkedOut } from "@/components/ui/how-worked-out";
import styles from "@/components/ui/question.module.css";

type QuestionProps = {
  id: string;
  /** The question that this part of the page answers */
  heading: string;
  /** The answer in a sentence, computed from the figures */
  answer: string;
  /** What the figures mean stands at this place of the page that explains them */
  explained?: FigureTopic;
  /** Switches and links that belong to the whole part */
  controls?: ReactNode;
  /** On a phone the picture is folded away behind these words */
  foldOnPhone?: string;
  children: ReactNode;
};

/** A part of a page: the question it answers, the answer in words, then the picture. */
export function Question({
  id,
  heading,
  answer,
  explained,
  controls,
  foldOnPhone,
  children,
}: QuestionProps) {
  return (
    <section className={styles.section} aria-labelledby={id} data-question>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 id={id} tabIndex={-1}>
            {heading}
          </h2>
          <p>
            {answer}{" "}
            {explained ? (
              <span className={styles.explained} data-fades>
                <HowWorkedOut topic={explained} />
              </span>
            ) : null}
          </p>
        </div>
        {controls ? (
          <div className={styles.controls} data-fades>
            {controls}
          </div>
        ) : null}
      </div>
      {foldOnPhone && Children.toArray(children).length > 0 ? (
        <>
          <input id={`${id}-shown`} type="checkbox" className={styles.fold} />
          <label htmlFor={`${id}-shown`} className={styles.unfold}>
            {foldOnPhone}
          </label>
          <div className={styles.folded}>{children}</div>
        </>
      ) : (
        children
      )}
    </section>
  );
}
