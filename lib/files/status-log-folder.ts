import { isEmptyValue } from "@/lib/cards/fields/empty-values";
import { type PlacedStatus, placeOfStage } from "@/lib/cards/import/status-places";
import { means } from "@/lib/cards/words/heading-words";
import type { Stage } from "@/lib/cards/words/language-words";
import { checkTableSize } from "@/lib/files/file-limits";
import type { FileTable } from "@/lib/files/file-table";
import { endOfPassage, noPassages, notePassage, type Passages } from "@/lib/files/passed-days";
import type { StagePlaces } from "@/lib/files/stage-places";
import type { StatusLog } from "@/lib/files/status-log";
import type { RowBatch } from "@/lib/files/table-source";

type Moment = { when: string; order: number; status: string };

type Item = Passages & {
  row: number;
  others: string[];
  /** The earliest row and the latest */
  first: Moment;
  last: Moment;
  /** The status in the row before, in the order of the file */
  before: string;
  /** The last status in which it was given up; blank for none */
  givenUpAs: string;
};

const millisecondsPerDay = 86_400_000;
/** Where one row of so many or more repeats the status before, rows are snapshots and no changes. */
const repeatsPerSnapshot = 5;

/**
 * Folds changes of statuses into one row for each item: the first day it waited, the first on which
 * it was worked on, and the first since which it has been done. One that was taken up again is not done.
 */
export class StatusLogFolder {
  private readonly items = new Map<string, Item>();
  private readonly moments = new Map<string, string>();
  private readonly stages = new Map<string, Stage | "ignore" | null>();
  private earliest = Number.POSITIVE_INFINITY;
  private later = 0;
  private repeated = 0;
  private readonly columns: {
    item: number;
    status: number;
    category: number;
    field: number;
    when: number;
    others: number[];
  };

  constructor(
    headings: readonly string[],
    private readonly log: StatusLog,
    /** How early a moment is, to put an item's changes in order */
    private readonly orderOf: (when: string) => number,
    private readonly places: StagePlaces,
  ) {
    const place = (heading: string) => headings.indexOf(heading);
    const { item, status, category, field, when, others } = log;
    this.columns = {
      category: place(category ?? ""),
      field: place(field ?? ""),
      item: place(item),
      status: place(status),
      when: place(when),
      others: others.map(place),
    };
  }

  add({ rows, rowNumbers }: RowBatch): void {
    for (const [index, cells] of rows.entries()) {
      const name = cells[this.columns.item] ?? "";
      const status = (cells[this.columns.status] ?? "").trim();
      const when = cells[this.columns.when] ?? "";
      if (isEmptyValue(name) || isEmptyValue(status) || isEmptyValue(when)) continue;
      // Changes of other fields tell nothing of where the item stands.
      if (this.log.field !== null && !means(cells[this.columns.field] ?? "", "status")) continue;
      const moment = { when: this.oneOf(when), order: this.orderOf(when), status };
      const item = this.itemOf(name.trim(), moment, cells, rowNumbers[index] ?? 0);
      this.noteStatus(item, moment);
      const stage = this.stage(status, cells[this.columns.category] ?? "");
      if (stage === "cancelled") item.givenUpAs = status;
      notePassage(item, stage, moment.when, this.orderOf);
    }
  }

  private itemOf(name: string, first: Moment, cells: readonly string[], row: number): Item {
    const known = this.items.get(name);
    if (known !== undefined) return known;
    checkTableSize(this.items.size + 1, this.columns.others.length + 5);
    const others = this.columns.others.map((place) => cells[place] ?? "");
    const item = { row, others, first, last: first, before: "", givenUpAs: "", ...noPassages() };
    this.items.set(name, item);
    return item;
  }

  private noteStatus(item: Item, moment: Moment): void {
    this.earliest = Math.min(this.earliest, moment.order);
    if (moment.order < item.first.order) item.first = moment;
    if (moment.order >= item.last.order) item.last = moment;
    if (item.before !== "") {
      this.later += 1;
      if (item.before === moment.status) this.repeated += 1;
    }
    item.before = moment.status;
  }

  /**
   * Whether nobody knows since when an item stood in its first status: it was there on the first day of
   * a file that tells where items stood, not when they came there.
   */
  private isBegunBefore({ first }: Item): boolean {
    if (this.log.tellsChanges) return false;
    const dayOf = (order: number) => Math.floor(order / millisecondsPerDay);
    if (dayOf(first.order) > dayOf(this.earliest)) return false;
    const stage = this.stages.get(first.status);
    const areSnapshots = this.repeated * repeatsPerSnapshot >= this.later && this.repeated > 0;
    return areSnapshots || stage === "done" || stage === "cancelled";
  }

  /** As somebody said, else as the tool's own category says, else by name. */
  private stage(status: string, category: string): Stage | "ignore" | null {
    const known = this.stages.get(status);
    if (known !== undefined) return known;
    const byCategory = isEmptyValue(category) ? null : this.places.stageOf(category);
    const stage = this.places.chosen(status) ?? byCategory ?? this.places.stageOf(status);
    this.stages.set(status, stage);
    return stage;
  }

  /** The same text for equal moments: each day of a daily snapshot comes up once for each item. */
  private oneOf(when: string): string {
    const known = this.moments.get(when);
    if (known !== undefined) return known;
    this.moments.set(when, when);
    return when;
  }

  /** The statuses met, with where they are placed; null for one that cannot be. */
  statuses(): PlacedStatus[] {
    return [...this.stages].map(([name, stage]) => ({
      name,
      place: stage === null ? null : placeOfStage[stage],
    }));
  }

  /**
   * The items as a table. Where it has to be asked about some, their last status, how they ended and the
   * first moment at which they were seen stand in it as well.
   */
  table(): { table: FileTable; readsStatus: boolean } {
    const { item } = this.log;
    const isNamed = means(item, "reference") || means(item, "number");
    const days = ["Prioritised", "Committed", "Released", "Cancelled"];
    const folded = [...this.items].map(([name, one]) => ({ name, one, ...this.fold(one) }));
    const readsStatus = folded.some(({ isAsked }) => isAsked);
    if (readsStatus) this.suggestPlaces();
    const asked = readsStatus ? ["Status", "Resolution", "First seen"] : [];
    return {
      table: {
        headings: uniqueHeadings([
          ...[isNamed ? item : "Reference", ...days, ...asked, ...this.log.others],
        ]),
        rows: folded.map(({ name, one, cells, said }) => [
          ...[name, ...cells, ...(readsStatus ? said : []), ...one.others],
        ]),
        rowNumbers: folded.map(({ one }) => one.row),
      },
      readsStatus,
    };
  }

  private fold(item: Item): { cells: string[]; said: string[]; isAsked: boolean } {
    const { released, cancelled, wasGivenUp } = endOfPassage(item, this.orderOf);
    const isBegunBefore = this.isBegunBefore(item);
    const known = (when: string) => (isBegunBefore && when === item.first.when ? "" : when);
    const cells = [item.queued, item.started, released, cancelled].map(known);
    const resolution = wasGivenUp ? item.givenUpAs : "";
    return {
      cells,
      said: [item.last.status, resolution, isBegunBefore ? item.first.when : ""],
      isAsked: isBegunBefore || wasGivenUp,
    };
  }

  /** A tool's own category of a status counts where rows are read beside their status as well. */
  private suggestPlaces(): void {
    for (const { name, place } of this.statuses()) {
      if (place !== null) this.places.suggest(name, place);
    }
  }
}

function uniqueHeadings(headings: readonly string[]): string[] {
  const seen = new Set<string>();
  for (const heading of headings) {
    let unique = heading;
    for (let count = 2; seen.has(unique); count += 1) unique = `${heading} (${count})`;
    seen.add(unique);
  }
  return [...seen];
}
