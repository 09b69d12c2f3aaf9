import { newRepeatKey } from "@/components/ui/repeat-key";
import type { Wall, WallChanges } from "@/lib/cards/wall/wall";
import type { WallMoveInput } from "@/lib/cards/wall/wall-move";
import type { IsoDay } from "@/lib/dates/day";

/** What changed on the wall with a move, and the revision that the move made. */
export type MoveAnswer = WallChanges & { made: number };

const patienceMs = 20_000;
const againAfterMs = 1_000;
const unreachable =
  "Walltime could not be reached, so it is not certain that your move was made. The wall shows how things stand as soon as the connection is back.";

/** Makes a move, by the same key once more where no answer came. Throws an Error whose message is a plain sentence where it was not made. */
export async function postMove(
  slug: string,
  { id, ...move }: WallMoveInput & { id: number },
): Promise<MoveAnswer> {
  const key = newRepeatKey();
  const send = () =>
    fetch(`/t/${slug}/wall/moves`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": key },
      body: JSON.stringify(move),
      signal: AbortSignal.timeout(patienceMs),
    });
  const response = await send()
    .catch(async () => {
      await new Promise((resolve) => setTimeout(resolve, againAfterMs));
      return send();
    })
    .catch(() => {
      throw new Error(unreachable);
    });
  const answer = await response.json().catch(() => {
    throw new Error(unreachable);
  });
  if (!response.ok) throw new Error(String(answer.detail));
  return answer as MoveAnswer;
}

/** What changed since a revision and a day. */
export function readChanges(slug: string, since: number, day: IsoDay): Promise<WallChanges> {
  return getJson(`/t/${slug}/wall/changes?since=${since}&day=${day}`);
}

/** The wall as it is now. */
export function readWall(slug: string): Promise<Wall> {
  return getJson(`/t/${slug}/wall/changes`);
}

async function getJson<T>(address: string): Promise<T> {
  const response = await fetch(address, {
    cache: "no-store",
    signal: AbortSignal.timeout(patienceMs),
  });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}
