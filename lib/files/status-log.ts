import { isEmptyValue } from "@/lib/cards/fields/empty-values";
import { type PlacedStatus, placeOfStage } from "@/lib/cards/import/status-places";
import {
  headingWords,
  isMereCard,
  isMereDate,
  means,
  saysAfter,
  saysBefore,
  saysChange,
} from "@/lib/cards/words/heading-words";
import type { Stage } from "@/lib/cards/words/language-words";
import { headingKey } from "@/lib/files/field-headings";
import type { FileTable } from "@/lib/files/file-table";
import { endOf, noPassages, notePassage, type Passages } from "@/lib/files/passed-days";
import { SeenReferences } from "@/lib/files/seen-references";
import type { StagePlaces } from "@/lib/files/stage-places";
import type { RowBatch, TableSource } from "@/lib/files/table-source";
import type { SurveyedTable } from "@/lib/files/table-survey";

const itemHeadings =
  "issue key,work item key,key,vorgangsschlüssel,clé de ticket,clave de incidencia,id,issue id,item id,card id,work item id,ticket,ticket id,reference,issue,item,card".split(
    ",",
  );
const statusHeadings =
  "to status,new status,to state,new state,to,to value,new value,to string,to stage,to column,to list,status,state,stage,column,list,event,event type,event name,action,activity,transition".split(
    ",",
  );
const whenHeadings =
  "changed,change,transition,transitioned,entered,moved,when,created,start,started,timestamp,date,time,updated,from".split(
    ",",
  );
const fieldHeadings = new Set(
  "field,field name,attribute,property,changed field,feld,champ,campo,veld,pole,поле,字段,項目,필드".split(
    ",",
  ),
);
const changeDays = new Set(["change", "changed", "changes", "transition", "transitioned", "moved"]);

/** The columns of a file with one row for each change of a status. */
export type StatusLog = {
  item: string;
  status: string;
  /** What places the statuses, where the file has a column for it */
  category: string | null;
  /** What says which field of the item was changed, in a log of changes of all fields */
  field: string | null;
  when: string;
  others: string[];
};

/**
 * Recognises a file that may have one row for each change of a status: a column of items, one of a
 * few statuses, a moment, and no column for a day of its own such as "Done". It has, where
 * `namesRepeat` finds the same items in many rows.
 */
export function findStatusLog(table: SurveyedTable): StatusLog | null {
  const byKey = new Map(table.headings.map((heading) => [headingKey(heading), heading]));
  const first = (names: readonly string[], fits: (heading: string) => boolean) =>
    names.map((name) => byKey.get(name)).find((one) => one !== undefined && fits(one));
  const sampleOf = (heading: string) => table.column(heading)?.sample ?? [];
  const isDates = (heading: string) => table.column(heading)?.dates.outcome !== "none";
  const isStatuses = (heading: string) =>
    sampleOf(heading).length > 0 && new Set(sampleOf(heading)).size <= 40 && !isDates(heading);
  const find = (fits: (heading: string) => boolean) => table.headings.find(fits);
  const isItems = (heading: string) => sampleOf(heading).length > 3 && !isDates(heading);
  const item =
    first(itemHeadings, isItems) ??
    find((one) => isItems(one) && (means(one, "reference") || means(one, "number"))) ??
    find((one) => isItems(one) && isMereCard(one));
  const isOfCategory = (heading: string) => headingWords(heading).includes("category");
  const isTo = (heading: string) => saysAfter(heading) && headingWords(heading).length > 1;
  const category =
    find((one) => isTo(one) && isOfCategory(one)) ??
    find((one) => means(one, "status") && isOfCategory(one) && !saysBefore(one));
  const to = find((one) => isTo(one) && !isOfCategory(one) && isStatuses(one));
  const status =
    to ??
    first(statusHeadings, isStatuses) ??
    find((one) => means(one, "status") && isStatuses(one));
  const when =
    find((one) => headingWords(one).some((word) => changeDays.has(word)) && isDates(one)) ??
    first(whenHeadings, isDates) ??
    find((one) => (saysChange(one) || isMereDate(one)) && isDates(one));
  const field = find(
    (one) =>
      fieldHeadings.has(headingKey(one)) && sampleOf(one).some((cell) => means(cell, "status")),
  );
  if (item === undefined || status === undefined || when === undefined) return null;
  const dateColumns = table.headings.filter(
    (heading) => sampleOf(heading).length > 0 && isDates(heading),
  );
  // Where a change says from what to what, days of the card itself may stand in each of its rows.
  const from = find((one) => saysBefore(one) && !isOfCategory(one));
  if (dateColumns.length > 2 && (from === undefined || to === undefined)) return null;
  const isOfChange = (heading: string) =>
    [item, status, when, category, field].includes(heading) || saysBefore(heading);
  const others = table.headings.filter((one) => !isOfChange(one));
  return { item, status, category: category ?? null, field: field ?? null, when, others };
}

/** Whether items come up again and again: on average in four rows for three of them, or more. */
export async function namesRepeat(source: TableSource, heading: string): Promise<boolean> {
  const place = source.headings.indexOf(heading);
  const seen = new SeenReferences();
  let filled = 0;
  let different = 0;
  for await (const { rows } of source.batches()) {
    for (const cells of rows) {
      const name = (cells[place] ?? "").trim();
      if (isEmptyValue(name)) continue;
      filled += 1;
      if (seen.add(name, filled) === null) different += 1;
    }
  }
  return filled > 3 && different * 4 <= filled * 3;
}

type Item = Passages & { row: number; others: string[] };

/**
 * Folds changes of statuses into one row for each item: the first day it waited, the first on which
 * it was worked on, and the first since which it has been done. One that was taken up again is not done.
 */
export class StatusLogFolder {
  private readonly items = new Map<string, Item>();
  private readonly moments = new Map<string, string>();
  private readonly stages = new Map<string, Stage | "ignore" | null>();
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
      const item = this.itemOf(name.trim(), cells, rowNumbers[index] ?? 0);
      const stage = this.stage(status, cells[this.columns.category] ?? "");
      notePassage(item, stage, this.oneOf(when), this.orderOf);
    }
  }

  private itemOf(name: string, cells: readonly string[], row: number): Item {
    const known = this.items.get(name);
    if (known !== undefined) return known;
    const others = this.columns.others.map((place) => cells[place] ?? "");
    const item = { row, others, ...noPassages() };
    this.items.set(name, item);
    return item;
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

  /** The items as a table. */
  table(): FileTable {
    const { item } = this.log;
    const isNamed = means(item, "reference") || means(item, "number");
    const headings = [
      isNamed ? item : "Reference",
      "Prioritised",
      "Committed",
      "Released",
      "Cancelled",
      ...this.log.others,
    ];
    const rows: string[][] = [];
    const rowNumbers: number[] = [];
    for (const [name, item] of this.items) {
      const { released, cancelled } = endOf(item, this.orderOf);
      rows.push([name, item.queued, item.started, released, cancelled, ...item.others]);
      rowNumbers.push(item.row);
    }
    return { headings: uniqueHeadings(headings), rows, rowNumbers };
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
