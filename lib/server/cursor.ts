import "server-only";
import { Problem } from "@/lib/cards/problem";

const prefix = "after:";

/** Where the next page starts, as opaque text that needs no escaping in an address. */
export function writeCursor(afterNumber: number): string {
  return Buffer.from(`${prefix}${afterNumber}`).toString("base64url");
}

/** The number in a cursor, 0 without one. Throws a 400 Problem for what writeCursor never wrote. */
export function readCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const number = cursorOrNull(cursor);
  if (number !== null) return number;
  throw new Problem({
    status: 400,
    code: "bad-cursor",
    field: "cursor",
    message: "This cursor is not one that a page gave. Start again without it.",
  });
}

/** The number in a cursor; null for what writeCursor never wrote. */
export function cursorOrNull(cursor: string | null): number | null {
  if (cursor === null) return null;
  const text = Buffer.from(cursor, "base64url").toString();
  const number = Number(text.slice(prefix.length));
  const inReach = Number.isInteger(number) && number > 0 && number <= 2_147_483_647;
  return inReach && writeCursor(number) === cursor ? number : null;
}
