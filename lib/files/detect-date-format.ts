import { isEmptyValue } from "@/lib/cards/fields/empty-values";
import type { IsoDay } from "@/lib/dates/day";
import { type CountedTime, readCountedTime } from "@/lib/files/counted-time";
import type { DateFormat } from "@/lib/files/date-format";
import { ownText } from "@/lib/files/own-text";
import { isoDayOf, readWrittenDay, type WrittenDay } from "@/lib/files/written-day";

/** A real cell and the day that each of the two formats makes of it. */
export type DateExample = { value: string; readings: [IsoDay | null, IsoDay | null] };

export type DateDetection =
  /** `certain` is false where the other order of day and month would give the very same days. */
  | { outcome: "decided"; format: DateFormat; certain: boolean }
  | {
      outcome: "ambiguous";
      formats: [DateFormat, DateFormat];
      examples: DateExample[];
      /** The characters between the parts, such as "/". */
      separators: string[];
      /** True where some cells fit only the one order and some only the other. */
      contradictory: boolean;
    }
  /** Nothing that reads as a date in most of the cells; `examples` is empty where all cells are. */
  | { outcome: "none"; examples: string[] };

const exampleCount = 3;
/** No day is written in more characters; of longer cells this many are remembered. */
const longestDay = 100;
const maxRemembered = 5_000;
/** So many different cells with hardly a date among them are no column of dates. */
const enoughToGiveUp = 1_000;

type Shape = WrittenDay["shape"] | CountedTime;
type Order = "dd/mm/yyyy" | "mm/dd/yyyy";

/** The one format of a whole column. Needs no more than half of its filled cells to be dates. */
export function detectDateFormat(values: Iterable<string>): DateDetection {
  const tally = new DateTally();
  for (const value of values) tally.add(value);
  return tally.detection();
}

/** Whether a column's format or a cell's shape is a plain number, which other columns hold as well. */
export function isCounted(shape: Shape | DateFormat): shape is CountedTime {
  return (
    shape === "spreadsheet-serial" ||
    shape === "unix-time" ||
    shape === "unix-microseconds" ||
    shape === "yyyymmdd"
  );
}

/** Takes in the cells of a column one by one and tells how its days are written. */
export class DateTally {
  private readonly shapes = new Map<Shape, number>();
  /** By separator: numeric dates that only one of the two orders makes a day of. */
  private readonly orders = new Map<string, Record<Order, number>>();
  private readonly eitherWay: DateExample[] = [];
  private readonly oneWay: DateExample[] = [];
  private readonly unreadable: string[] = [];
  private unreadableCount = 0;
  /** Whether the cells that are no dates are plain numbers */
  private isAllNumbers = true;
  private counts = new Map<string, number>();

  add(written: string): void {
    const isLong = written.length > longestDay;
    const value = isLong ? ownText(written.slice(0, longestDay)) : written;
    this.counts.set(value, (this.counts.get(value) ?? 0) + 1);
    if (this.counts.size >= maxRemembered) this.settle();
  }

  detection(): DateDetection {
    this.settle();
    const [shape, count] = this.mostFrequent();
    const none = { outcome: "none" as const, examples: this.unreadable };
    if (shape === null || count < this.unreadableCount) return none;
    switch (shape) {
      case "numeric":
        return this.decideOrder();
      case "day-name":
        return { outcome: "decided", format: "dd-mmm-yyyy", certain: true };
      case "name-day":
        return { outcome: "decided", format: "mmm-dd-yyyy", certain: true };
      case "unix-time":
      case "unix-microseconds": {
        // A few numbers out of range do not make the others doubtful; text does.
        const isNumeric = [...this.shapes.keys()].every(isCounted) && this.isAllNumbers;
        return isNumeric ? { outcome: "decided", format: shape, certain: true } : none;
      }
      case "spreadsheet-serial":
      case "yyyymmdd": {
        // A number is a day only in a column of nothing else.
        const isAlone = this.unreadableCount === 0 && this.shapes.size === 1;
        return isAlone ? { outcome: "decided", format: shape, certain: true } : none;
      }
      default: {
        const format = this.shapes.has("instant") ? "iso-instant" : "yyyy-mm-dd";
        return { outcome: "decided", format, certain: true };
      }
    }
  }

  /** The order of day and month that dates with these separators follow for certain, or null. */
  certainOrder(separators: readonly string[]): Order | null {
    this.settle();
    return certainOrder(this.sumOrders(separators));
  }

  private sumOrders(separators: readonly string[]): Record<Order, number> {
    const sum = { "dd/mm/yyyy": 0, "mm/dd/yyyy": 0 };
    for (const separator of separators) {
      const orders = this.orders.get(separator);
      sum["dd/mm/yyyy"] += orders?.["dd/mm/yyyy"] ?? 0;
      sum["mm/dd/yyyy"] += orders?.["mm/dd/yyyy"] ?? 0;
    }
    return sum;
  }

  private decideOrder(): DateDetection {
    const separators = [...this.orders.keys()];
    const orders = this.sumOrders(separators);
    const isDecided = orders["dd/mm/yyyy"] + orders["mm/dd/yyyy"] > 0;
    const format = certainOrder(orders);
    if (format !== null) return { outcome: "decided", format, certain: true };
    // Both orders would give the very same days.
    if (!isDecided && this.eitherWay.length === 0) {
      return { outcome: "decided", format: "dd/mm/yyyy", certain: false };
    }
    return {
      outcome: "ambiguous",
      formats: ["dd/mm/yyyy", "mm/dd/yyyy"],
      examples: isDecided ? this.oneWay : this.eitherWay,
      separators,
      contradictory: isDecided,
    };
  }

  private settle(): void {
    for (const [value, count] of this.counts) {
      if (!isEmptyValue(value)) this.take(value.trim(), count);
    }
    this.counts = new Map();
  }

  private take(value: string, count: number): void {
    const isHopeless = this.unreadableCount > enoughToGiveUp && this.shapes.size === 0;
    const shape = isHopeless ? null : readCountedTime(value);
    if (shape !== null) {
      this.countShape(shape, count);
      return;
    }
    const written = isHopeless ? null : readWrittenDay(value);
    if (written === null) {
      this.isAllNumbers &&= /^-?\d+(?:\.\d*)?$/.test(value);
      this.unreadableCount += count;
      if (this.unreadable.length < exampleCount) this.unreadable.push(value);
      return;
    }
    this.countShape(written.shape, count);
    if (written.shape === "numeric") this.takeNumeric(value, written, count);
  }

  private takeNumeric(
    value: string,
    { first, second, year, separator }: Extract<WrittenDay, { shape: "numeric" }>,
    count: number,
  ): void {
    const orders = this.orders.get(separator) ?? { "dd/mm/yyyy": 0, "mm/dd/yyyy": 0 };
    this.orders.set(separator, orders);
    const dayFirst = isoDayOf(year, second, first);
    const monthFirst = isoDayOf(year, first, second);
    const example: DateExample = { value, readings: [dayFirst, monthFirst] };
    if (dayFirst !== null && monthFirst !== null) {
      const isNew = dayFirst !== monthFirst && this.eitherWay.length < exampleCount;
      if (isNew) this.eitherWay.push(example);
      return;
    }
    if (dayFirst === null && monthFirst === null) return;
    const order: Order = dayFirst === null ? "mm/dd/yyyy" : "dd/mm/yyyy";
    const isFirst = [...this.orders.values()].every((known) => known[order] === 0);
    if (isFirst) this.oneWay.push(example);
    orders[order] += count;
  }

  private countShape(shape: Shape, count: number): void {
    this.shapes.set(shape, (this.shapes.get(shape) ?? 0) + count);
  }

  private mostFrequent(): [Shape | null, number] {
    let best: [Shape | null, number] = [null, 0];
    // Plain days and instants of one column are one way of writing.
    const yearFirst = (this.shapes.get("year-first") ?? 0) + (this.shapes.get("instant") ?? 0);
    for (const [shape, count] of this.shapes) {
      const total = shape === "year-first" || shape === "instant" ? yearFirst : count;
      if (total > best[1]) best = [shape, total];
    }
    return best;
  }
}

/** One typing error in twenty does not make the other nineteen doubtful; more does. */
function certainOrder(orders: Record<Order, number>): Order | null {
  const [dayFirst, monthFirst] = [orders["dd/mm/yyyy"], orders["mm/dd/yyyy"]];
  if (dayFirst > 20 * monthFirst) return "dd/mm/yyyy";
  return monthFirst > 20 * dayFirst ? "mm/dd/yyyy" : null;
}
