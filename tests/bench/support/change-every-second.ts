import { setTimeout } from "node:timers/promises";
import { editClient } from "@/tests/bench/support/edit-client";

/** Changes a card of one team after another, one a second, until it is stopped, which tells of failures. */
export function changeEverySecond(
  server: string,
  slugs: readonly string[],
): { stop: () => Promise<void>; count: () => number } {
  let isOver = false;
  let made = 0;
  const changing = async () => {
    while (!isOver) {
      const slug = slugs[made % slugs.length];
      const card = `${server}/api/v1/teams/${slug}/cards/${1 + (made % 100)}`;
      await editClient(card, `Client ${made}`);
      made += 1;
      await setTimeout(1_000);
    }
  };
  const ended = changing().then(
    () => null,
    (error: unknown) => error,
  );
  return {
    stop: async () => {
      isOver = true;
      const error = await ended;
      if (error !== null) throw error;
    },
    count: () => made,
  };
}
