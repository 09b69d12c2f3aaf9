/** The options of an import that answer a question about its file. */
export const questionOptions = [
  "mapping.released",
  "mapping.committed",
  "statuses",
  "doneWithoutDay",
  "startedWithoutDay",
  "startedWhileWaiting",
  "doneWhileOpen",
  "cancelledWithDay",
  "parts",
  "referencePrefix",
  "onRepeat",
] as const;
export type QuestionOption = (typeof questionOptions)[number];

/** Options that say what becomes of rows whose status and days contradict each other. */
export const stateOptions = [
  "doneWithoutDay",
  "startedWithoutDay",
  "startedWhileWaiting",
  "doneWhileOpen",
  "cancelledWithDay",
] as const satisfies readonly QuestionOption[];
export type StateOption = (typeof stateOptions)[number];
export type StateAnswers = { [Option in StateOption]?: string | undefined };

/** Something about a file that only a person can know, asked once for all rows concerned. */
export type ImportQuestion = {
  /** The option that answers it */
  option: QuestionOption;
  message: string;
  /** How many rows are concerned; 0 where it is the file as a whole */
  count: number;
  /** The first rows concerned */
  rows: number[];
  /** What these rows say */
  examples: string[];
  choices: { value: string; label: string }[];
  /** Whether a calendar day is an answer as well */
  takesDay: boolean;
  /** The answer that was given, else the one that is taken unless another is given */
  answer: string;
  isAnswered: boolean;
};

/** What each answer does, the one that is taken unless another is given first. */
export const stateChoices: Readonly<Record<StateOption, readonly (readonly [string, string])[]>> = {
  doneWithoutDay: [
    ["leave-out", "leave these rows out"],
    ["open", "take them in as not yet done"],
  ],
  startedWithoutDay: [
    ["leave-out", "leave these rows out"],
    ["waiting", "take them in as waiting"],
  ],
  startedWhileWaiting: [
    ["status", "believe the status: not started, without that day"],
    ["dates", "believe the days: started"],
  ],
  doneWhileOpen: [
    ["status", "believe the status: not done, without that day"],
    ["dates", "believe the days: done"],
  ],
  cancelledWithDay: [
    ["cancelled", "cancelled on that day"],
    ["released", "released on that day"],
    ["leave-out", "leave these rows out"],
  ],
};
