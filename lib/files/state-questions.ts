import {
  type ImportQuestion,
  type StateAnswers,
  type StateOption,
  stateChoices,
  stateOptions,
} from "@/lib/cards/import/import-questions";

const rowsListed = 20;
const examplesShown = 5;
const statusesNamed = 4;

type Asked = { rows: number[]; count: number; examples: string[]; said: Map<string, number> };

/** Counts the rows whose status and days contradict each other, each kind to be asked about once. */
export class StateQuestions {
  private readonly asked = new Map<StateOption, Asked>();

  constructor(
    private readonly answers: StateAnswers,
    private readonly otherDays: readonly string[],
  ) {}

  /** Notes a row and tells the answer that counts for it. */
  add(option: StateOption, row: number, said: string, name: string): string {
    let asked = this.asked.get(option);
    if (asked === undefined) {
      asked = { rows: [], count: 0, examples: [], said: new Map() };
      this.asked.set(option, asked);
    }
    asked.count += 1;
    if (asked.rows.length < rowsListed) asked.rows.push(row);
    if (asked.examples.length < examplesShown) {
      asked.examples.push(`row ${row}: ${name === "" ? said : `${name}, ${said}`}`);
    }
    if (asked.said.size < 50) asked.said.set(said, (asked.said.get(said) ?? 0) + 1);
    return this.answerOf(option);
  }

  private answerOf(option: StateOption): string {
    return this.answers[option] ?? stateChoices[option][0]?.[0] ?? "";
  }

  questions(): ImportQuestion[] {
    return stateOptions.flatMap((option) => {
      const asked = this.asked.get(option);
      if (asked === undefined) return [];
      const takesDay = option === "doneWithoutDay" || option === "startedWithoutDay";
      const columns = takesDay ? this.otherDays : [];
      return {
        option,
        message: messageOf(option, asked),
        count: asked.count,
        rows: asked.rows,
        examples: asked.examples,
        choices: [
          ...stateChoices[option].map(([value, label]) => ({ value, label })),
          ...columns.map((heading) => ({
            value: heading,
            label: `take the day from “${heading}”`,
          })),
        ],
        takesDay,
        answer: this.answerOf(option),
        isAnswered: this.answers[option] !== undefined,
      };
    });
  }
}

function messageOf(option: StateOption, { count, said }: Asked): string {
  const statuses = [...said.keys()].slice(0, statusesNamed).map((one) => `“${one}”`);
  const named = `${statuses.join(", ")}${said.size > statusesNamed ? " …" : ""}`;
  const isOne = count === 1;
  const start = `${count} ${isOne ? "row says" : "rows say"} ${named}`;
  const have = isOne ? "has" : "have";
  switch (option) {
    case "doneWithoutDay":
      return `${start} and ${have} no day of release.`;
    case "startedWithoutDay":
      return `${start} and ${have} no day on which work started.`;
    case "startedWhileWaiting":
      return `${start}, so work waits, and ${have} a day for the start all the same, which may have been planned.`;
    case "doneWhileOpen":
      return `${start} and ${have} a day of release all the same.`;
    case "cancelledWithDay":
      return `${start}, so the work was given up, and ${have} a day of release.`;
  }
}
