import { isEmptyValue } from "@/lib/cards/fields/empty-values";
import {
  headingWords,
  isMereCard,
  isMereDate,
  means,
  saysAfter,
  saysBefore,
  saysChange,
} from "@/lib/cards/words/heading-words";
import { headingKey } from "@/lib/files/field-headings";
import { SeenReferences } from "@/lib/files/seen-references";
import type { TableSource } from "@/lib/files/table-source";
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
  /** Whether each row is a change, so that an item's first row tells when it came to its first status */
  tellsChanges: boolean;
  others: string[];
};

/**
 * Recognises a file that may have one row for each change of a status: a column of items, one of a
 * few statuses, a moment, and no column for a day of its own such as "Done". It has, where
 * `itemsRepeat` finds the same items in many rows.
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
  // "After" alone may say anything, unless a "before" stands beside it.
  const hasBefore = table.headings.some(saysBefore);
  const isTo = (heading: string) =>
    saysAfter(heading) && (hasBefore || headingWords(heading).length > 1);
  const category =
    find((one) => isTo(one) && isOfCategory(one)) ??
    find((one) => means(one, "status") && isOfCategory(one) && !saysBefore(one));
  const to = find((one) => isTo(one) && !isOfCategory(one) && isStatuses(one));
  const status =
    to ??
    first(statusHeadings, isStatuses) ??
    find((one) => means(one, "status") && isStatuses(one));
  const when =
    find((one) => isOfChanges(one) && isDates(one)) ??
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
  const tellsChanges = from !== undefined || saysAfter(status) || isOfChanges(when);
  const isOfChange = (heading: string) =>
    [item, status, when, category, field].includes(heading) || saysBefore(heading);
  const others = table.headings.filter((one) => !isOfChange(one));
  return {
    ...{ item, status, category: category ?? null, field: field ?? null },
    ...{ when, tellsChanges, others },
  };
}

const isOfChanges = (heading: string) => headingWords(heading).some((word) => changeDays.has(word));

/**
 * Whether items come up again and again: on average in four rows for three of them, or more. What has
 * the same name under another title or in another project is another item.
 */
export async function itemsRepeat(
  source: TableSource,
  { item, others }: StatusLog,
): Promise<boolean> {
  const place = source.headings.indexOf(item);
  const isOfItem = (heading: string) =>
    means(heading, "project") || (means(heading, "title") && !means(heading, "notes"));
  const places = others.filter(isOfItem).map((heading) => source.headings.indexOf(heading));
  const seen = new SeenReferences();
  let filled = 0;
  let different = 0;
  for await (const { rows } of source.batches()) {
    for (const cells of rows) {
      const name = (cells[place] ?? "").trim();
      if (isEmptyValue(name)) continue;
      filled += 1;
      const whole = [name, ...places.map((one) => cells[one] ?? "")].join("\u0000");
      if (seen.add(whole, filled) === null) different += 1;
    }
  }
  return filled > 3 && different * 4 <= filled * 3;
}
