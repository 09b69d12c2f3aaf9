import Link from "next/link";
import { ChoicesForm } from "@/components/import/choices-form";
import { PlaceSelect } from "@/components/import/place-select";
import { QuestionAnswers } from "@/components/import/question-answers";
import { columnParameter, dayParameter, statusPrefix } from "@/lib/cards/import/import-choices";
import type { ImportQuestion } from "@/lib/cards/import/import-questions";
import classes from "./import-questions.module.css";

type Props = {
  questions: ImportQuestion[];
  /** The check page's address and its choices as they stand */
  address: string;
  choices: string;
  /** The same with every column named, since one that is named leaves the others out */
  columns: string;
};

const examplesShown = 3;

/** What only a person can know about the file, each with the answer that is taken until it is changed. */
export function ImportQuestions({ questions, address, choices, columns }: Props) {
  if (questions.length === 0) return null;
  const own = new Set(questions.flatMap(({ option }) => [option, dayParameter(option)]));
  const unplaced = questions.find(({ option }) => option === "statuses")?.examples ?? [];
  const isOwn = (name: string) =>
    own.has(name) ||
    (name.startsWith(statusPrefix) && unplaced.includes(name.slice(statusPrefix.length)));
  const kept = [...new URLSearchParams(choices)].filter(([name]) => !isOwn(name));
  return (
    <ChoicesForm action={address}>
      {kept.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand there several times
        <input key={`${name} ${index}`} type="hidden" name={name} value={value} />
      ))}
      {questions.map((question) => (
        <fieldset key={question.option} className={classes.question}>
          <legend className={classes.legend}>{question.message}</legend>
          {question.examples.length > 0 && question.option !== "statuses" && (
            <p className={classes.examples}>
              {question.examples.slice(0, examplesShown).map((example) => (
                <bdi key={example}>{example}</bdi>
              ))}
            </p>
          )}
          <Answers {...{ question, address, choices, columns }} />
        </fieldset>
      ))}
    </ChoicesForm>
  );
}

type AnswersProps = Omit<Props, "questions"> & { question: ImportQuestion };

function Answers({ question, address, choices, columns }: AnswersProps) {
  if (question.option === "statuses") {
    return (
      <div className={classes.places}>
        {question.examples.map((name) => (
          <PlaceSelect key={name} name={name} place={null} chosen="" />
        ))}
      </div>
    );
  }
  if (question.option === "mapping.released" || question.option === "mapping.committed") {
    const field = question.option === "mapping.released" ? "released" : "committed";
    return <ColumnLinks {...{ question, address, columns, field }} />;
  }
  return <QuestionAnswers question={question} choices={new URLSearchParams(choices)} />;
}

function ColumnLinks({
  question,
  address,
  columns,
  field,
}: Omit<AnswersProps, "choices"> & { field: "released" | "committed" }) {
  const href = (heading: string) => {
    const query = new URLSearchParams(columns);
    query.set(columnParameter(field), heading);
    return `${address}?${query}`;
  };
  return (
    <ul className={classes.columns}>
      {question.choices.map(({ value, label }) => (
        <li key={value}>
          <Link href={href(value)} replace scroll={false}>
            <bdi>{label}</bdi>
          </Link>
        </li>
      ))}
      <li>or import it without</li>
    </ul>
  );
}
