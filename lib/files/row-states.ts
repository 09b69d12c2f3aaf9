import { isEmptyValue } from "@/lib/cards/fields/empty-values";
import type { ImportDays } from "@/lib/cards/import/import-day-oddities";
import type { DateField } from "@/lib/cards/import/import-fields";
import type {
  ImportQuestion,
  StateAnswers,
  StateOption,
} from "@/lib/cards/import/import-questions";
import type { PlacedStatus } from "@/lib/cards/import/status-places";
import type { Stage } from "@/lib/cards/words/language-words";
import { type IsoDay, isIsoDay } from "@/lib/dates/day";
import { statusQuestion } from "@/lib/files/column-questions";
import type { StagePlaces } from "@/lib/files/stage-places";
import { StateQuestions } from "@/lib/files/state-questions";

export type StateLayout = {
  headings: readonly string[];
  /** The column that says where a card stands; null for none */
  statusColumn: string | null;
  /** The column that says how a card ended; null for none */
  resolutionColumn: string | null;
  places: StagePlaces;
  answers: StateAnswers;
  /** Columns of days that can stand in for one that is missing, with how they are read */
  otherDays: ReadonlyMap<string, (text: string) => IsoDay | null>;
  /** False where the file has no days for the start of any card, which is said once for all */
  needsStart: boolean;
  /** Whether the start of work stands in a "Start date", which may as well have been planned */
  startMayBePlanned: boolean;
  /** Whether the status alone says what is done, so that one without a place has to be asked about */
  asksPlaces: boolean;
};

/** What a row's status made of it. */
export type RowState = {
  /** Why the row is left out; null where it is not */
  leftOut: string | null;
  /** Days that the status or an answer has set or cleared */
  changed: DateField[];
  /** In progress without a day, in a file that has no such days at all: taken in as waiting */
  isUnstarted: boolean;
  /** A status that cannot be placed in a row that has not ended; null for none */
  unplaced: string | null;
};

const maxStatuses = 100;

/**
 * Reads the status of each row beside its days. Where they contradict each other the answer that was
 * given counts, else the first of `stateChoices`; every contradiction is counted, to be asked about.
 */
export class RowStates {
  private readonly met = new Set<string>();
  private readonly unplaced = new Set<string>();
  private readonly asked: StateQuestions;
  private readonly statusIndex: number;
  private readonly resolutionIndex: number;

  constructor(private readonly layout: StateLayout) {
    const { headings, statusColumn, resolutionColumn } = layout;
    this.statusIndex = headings.indexOf(statusColumn ?? "");
    this.resolutionIndex = headings.indexOf(resolutionColumn ?? "");
    this.asked = new StateQuestions(layout.answers, [...layout.otherDays.keys()]);
  }

  /** Changes `days` as the row's status and the answers want it. */
  apply(days: ImportDays, cells: readonly string[], row: number, name: string): RowState {
    const state: RowState = { leftOut: null, changed: [], isUnstarted: false, unplaced: null };
    const status = this.statusIn(cells);
    const resolution = cells[this.resolutionIndex] ?? "";
    const isGivenUp = this.stageIn(resolution) === "cancelled";
    const stage = isGivenUp ? "cancelled" : this.stageIn(status);
    const said = isGivenUp ? resolution.trim() : status;

    let last: StateOption | null = null;
    for (;;) {
      const option = contradictionOf(stage, days, this.layout.startMayBePlanned);
      if (option === null || option === last) break;
      if (option === "startedWithoutDay" && !this.isStartAsked()) {
        state.isUnstarted = true;
        break;
      }
      const answer = this.asked.add(option, row, said, name);
      this.settle(option, answer, { stage, days, cells, said, state });
      if (state.leftOut !== null) break;
      last = option;
    }
    if (stage === null && status !== "" && this.layout.places.stageOf(status) === null) {
      const hasEnded = days.released !== null || days.cancelled !== null;
      state.unplaced = hasEnded ? null : status;
      if (!hasEnded && this.unplaced.size < maxStatuses) this.unplaced.add(status);
    }
    return state;
  }

  /** Whether a row's work has ended: by its days, or by its status. */
  hasEnded({ released, cancelled }: ImportDays, cells: readonly string[]): boolean {
    const stages = [this.statusIn(cells), cells[this.resolutionIndex] ?? ""].map((one) =>
      this.stageIn(one),
    );
    const isOver = stages.some((stage) => stage === "done" || stage === "cancelled");
    return isOver || released !== null || cancelled !== null;
  }

  private settle(option: StateOption, answer: string, row: Row): void {
    const { stage, days, cells, said, state } = row;
    const set = (field: DateField, day: IsoDay | null) => {
      days[field] = day;
      state.changed.push(field);
    };
    if (option === "doneWhileOpen") {
      if (answer === "status") set("released", null);
    } else if (option === "startedWhileWaiting") {
      if (answer === "status") set("committed", null);
    } else if (answer === "cancelled") {
      set("cancelled", days.released);
      set("released", null);
    } else if (answer !== "released" && answer !== "open" && answer !== "waiting") {
      const day = this.dayOf(answer, cells);
      const end = stage === "cancelled" ? "cancelled" : "released";
      if (day !== null) set(option === "startedWithoutDay" ? "committed" : end, day);
      else if (option === "cancelledWithDay") state.leftOut = `The file says “${said}”.`;
      else state.leftOut = `The file says “${said}” and gives no day for it.`;
    }
  }

  private isStartAsked(): boolean {
    return this.layout.needsStart || this.layout.answers.startedWithoutDay !== undefined;
  }

  private statusIn(cells: readonly string[]): string {
    const cell = (cells[this.statusIndex] ?? "").trim();
    if (isEmptyValue(cell)) return "";
    if (this.met.size < maxStatuses) this.met.add(cell);
    return cell;
  }

  private stageIn(text: string): Stage | null {
    const stage = isEmptyValue(text) ? null : this.layout.places.stageOf(text.trim());
    return stage === "ignore" ? null : stage;
  }

  private dayOf(answer: string, cells: readonly string[]): IsoDay | null {
    if (isIsoDay(answer)) return answer;
    const read = this.layout.otherDays.get(answer);
    return read?.(cells[this.layout.headings.indexOf(answer)] ?? "") ?? null;
  }

  /** The statuses met so far and where they are placed. */
  statuses(): PlacedStatus[] {
    return [...this.met].map((name) => this.layout.places.placed(name));
  }

  questions(): ImportQuestion[] {
    const unplaced = this.layout.asksPlaces ? [...this.unplaced] : [];
    const places = unplaced.map((name) => this.layout.places.placed(name));
    return [...statusQuestion(places), ...this.asked.questions()];
  }
}

type Row = {
  stage: Stage | null;
  days: ImportDays;
  cells: readonly string[];
  said: string;
  state: RowState;
};

/** In what a card's status and its days contradict each other; null where they do not. */
function contradictionOf(
  stage: Stage | null,
  days: ImportDays,
  startMayBePlanned: boolean,
): StateOption | null {
  const { committed, released, cancelled } = days;
  const hasEnded = released !== null || cancelled !== null;
  if (stage === "done" || stage === "cancelled") {
    if (!hasEnded) return "doneWithoutDay";
    return stage === "cancelled" && cancelled === null ? "cancelledWithDay" : null;
  }
  if (stage === null) return null;
  if (released !== null) return "doneWhileOpen";
  if (stage === "queue" && startMayBePlanned && committed !== null && cancelled === null) {
    return "startedWhileWaiting";
  }
  const isUnstarted = stage === "started" && committed === null && cancelled === null;
  return isUnstarted ? "startedWithoutDay" : null;
}
