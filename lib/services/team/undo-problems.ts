import "server-only";
import { Problem } from "@/lib/cards/problem";

/** A 409 where what a change took away cannot be any more, whatever it was a change of. */
export function cannotUndo(reason: string): Problem {
  return new Problem({
    status: 409,
    code: "cannot-undo",
    message: `This change cannot be undone any more: ${reason}`,
  });
}

/** A 404 where no change has that number, or it did nothing that can be undone. */
export function changeGone(): Problem {
  return new Problem({
    status: 404,
    code: "change-not-found",
    message: "There is no such change.",
  });
}
