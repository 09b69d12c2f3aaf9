import { dayParameter, oneDay } from "@/lib/cards/import/import-choices";
import type { ImportQuestion } from "@/lib/cards/import/import-questions";
import classes from "./import-questions.module.css";

type Props = { question: ImportQuestion; choices: URLSearchParams };

/** The answers of a question, one of them taken. */
export function QuestionAnswers({ question, choices }: Props) {
  const { option, takesDay } = question;
  const isOneDay = choices.get(option) === oneDay;
  const taken = isOneDay ? oneDay : question.answer;
  return (
    <>
      {question.choices.map(({ value, label }) => (
        <label key={`${value} ${taken}`} className={classes.answer}>
          <input type="radio" name={option} value={value} defaultChecked={value === taken} />
          <span>{label}</span>
        </label>
      ))}
      {takesDay && (
        <div className={classes.answer}>
          <label className={classes.answer}>
            <input type="radio" name={option} value={oneDay} defaultChecked={isOneDay} />
            <span>one day for all of them</span>
          </label>
          <input
            type="date"
            name={dayParameter(option)}
            aria-label="The day for all of them"
            defaultValue={choices.get(dayParameter(option)) ?? ""}
          />
        </div>
      )}
    </>
  );
}
