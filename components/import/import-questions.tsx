import Link from "next/link";
import { ChoicesForm } from "@/components/import/choices-form";
import { QuestionAnswers } from "@/components/import/question-answers";
import { StatusBoard } from "@/components/import/status-board";
import { columnParameter, dayParameter, statusPrefix } from "@/lib/cards/import/import-choices";
import type { ImportQuestion } from "@/lib/cards/import/import-questions";
import type { CheckedImport } from "@/lib/files/checked-import";
import classes from "./import-questions.module.css";

type Props = {
  outcome: CheckedImport;
  nonce: string | undefined;
  /** The check page's address and its choices as they stand */
  address: string;
  choices: string;
  /** The same with every column named, since one that is named leaves the others out */
  columns: string;
};

const examplesShown = 3;

/** What only a person can know about the file, each with the answer that is taken until it is changed. */
export function ImportQuestions(props: Props) {
  const { address, choices, outcome } = props;
  const { questions } = outcome;
  if (questions.length === 0) return null;
  const own = new Set(questions.flatMap(({ option }) => [option, dayParameter(option)]));
  const asksPlaces = questions.some(({ option }) => option === "statuses");
  const isOwn = (name: string) => own.has(name) || (asksPlaces && name.startsWith(statusPrefix));
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
          <Answers {...props} question={question} />
        </fieldset>
      ))}
    </ChoicesForm>
  );
}

type AnswersProps = Props & { question: ImportQuestion };

function Answers({ question, ...props }: AnswersProps) {
  const { address, choices, columns } = props;
  if (question.option === "statuses") return <StatusBoard {...props} heading="h2" />;
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
}: Pick<AnswersProps, "question" | "address" | "columns"> & { field: "released" | "committed" }) {
  const href = (heading: string) => {
    const query = new URLSearchParams(columns);
    query.set(columnParameter(field), heading);
    return `${address}?${query}`;
  };
  return (
    <ul className={classes.columns}>
      {question.choices.map(({ value, label }) => (
        <li key={value}>
          <Link
            href={href(value)}
            replace
            scroll={false}
            aria-current={value === question.answer ? "true" : undefined}
          >
            <bdi>{label}</bdi>
          </Link>
          {value === question.answer && " counts until you choose"}
        </li>
      ))}
      {question.answer === "" && <li>or import it without</li>}
    </ul>
  );
}
