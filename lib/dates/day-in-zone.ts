import type { IsoDay } from "@/lib/dates/day";

const formatters = new Map<string, Intl.DateTimeFormat>();

function createFormatter(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-US", {
    calendar: "iso8601",
    numberingSystem: "latn",
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
}

// Making a formatter costs about a hundred times what using one does, and imports convert many rows.
function formatterFor(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = createFormatter(timeZone);
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/**
 * The calendar day on which an instant falls in a time zone, whatever the zone of the machine.
 * Throws a RangeError for an invalid instant or an unknown zone. Definition: METRICS section 1.
 */
export function dayInZone(instant: Date, timeZone: string): IsoDay {
  let year = "";
  let month = "";
  let day = "";
  for (const part of formatterFor(timeZone).formatToParts(instant)) {
    if (part.type === "year") year = part.value.padStart(4, "0");
    else if (part.type === "month") month = part.value;
    else if (part.type === "day") day = part.value;
  }
  return `${year}-${month}-${day}`;
}

/** Whether a name is a time zone such as `Europe/London`. Bare offsets (`+01:00`) are not. */
export function isTimeZone(name: string): boolean {
  // Some engines accept bare offsets, which know nothing of summer time, and some do not.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    createFormatter(name);
    return true;
  } catch {
    return false;
  }
}
