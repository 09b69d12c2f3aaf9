"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { showToast } from "@/components/ui/toast";
import { moveWords } from "@/components/wall/move-words";
import { useRevisions } from "@/components/wall/use-revisions";
import { type MoveAnswer, postMove, readChanges, readWall } from "@/components/wall/wall-requests";
import type { Wall } from "@/lib/cards/wall/wall";
import type { WallMoveInput } from "@/lib/cards/wall/wall-move";
import { type AskedMove, versionAfter, withChanges, withMoves } from "@/lib/cards/wall/wall-state";

/** A version says how the card stood when the move began; without one, it is as it stands now. */
export type MadeMove = (move: Omit<WallMoveInput, "since">) => void;

const midnightCheckMs = 10 * 60_000;

/**
 * The wall as this screen shows it: what the server knows, with the moves that are under way. They
 * are sent one after the other, and a refused one goes back to where the server has the card.
 */
export function useWall(slug: string, loaded: Wall) {
  const [known, setKnown] = useState(loaded);
  const [moves, setMoves] = useState<readonly AskedMove[]>([]);
  const [landed, setLanded] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const current = useRef({ known, moves });
  const lastSent = useRef<Promise<unknown>>(Promise.resolve());
  const lastId = useRef(0);

  const know = useCallback((next: Wall) => {
    current.current.known = next;
    setKnown(next);
  }, []);
  const setUnderWay = useCallback((next: readonly AskedMove[]) => {
    current.current.moves = next;
    setMoves(next);
  }, []);

  const catchUp = useCallback(async () => {
    const { revision, today } = current.current.known;
    const changes = await readChanges(slug, revision, today);
    know(changes.all ? await readWall(slug) : withChanges(current.current.known, changes));
  }, [slug, know]);

  const isConnected = useRevisions(slug, {
    shown: () => current.current.known.revision,
    settled: () => lastSent.current,
    catchUp,
  });

  // A page left open over midnight shows the ages of the new day.
  useEffect(() => {
    const timer = setInterval(() => void catchUp().catch(() => {}), midnightCheckMs);
    return () => clearInterval(timer);
  }, [catchUp]);

  /** Sends a move after those under way; answers what the server made of it. */
  const send = useCallback(
    (move: AskedMove): Promise<MoveAnswer> => {
      const sent = lastSent.current.then(async () => {
        try {
          const answer = await postMove(slug, { ...move, since: current.current.known.revision });
          if (answer.all) know(await readWall(slug));
          else know(withChanges(current.current.known, answer));
          return answer;
        } catch (error) {
          await catchUp().catch(() => {});
          throw error;
        } finally {
          setUnderWay(current.current.moves.filter((one) => one !== move));
        }
      });
      lastSent.current = sent.catch(() => {});
      return sent;
    },
    [slug, know, catchUp, setUnderWay],
  );

  const undo = useCallback(
    async (revision: number) => {
      lastId.current += 1;
      setLanded(null);
      await send({ id: lastId.current, card: 0, to: "undo", revision });
      return "Undone.";
    },
    [send],
  );

  const move = useCallback<MadeMove>(
    async (asked) => {
      const { known: wall, moves: underWay } = current.current;
      const before = withMoves(wall, underWay).cards.find((one) => one.number === asked.card);
      if (!before) return;
      lastId.current += 1;
      const version = asked.version ?? versionAfter(wall, underWay, asked.card);
      const own: AskedMove = { ...asked, version, id: lastId.current };
      setProblem(null);
      setLanded(null);
      setUnderWay([...underWay, own]);
      try {
        const { made } = await send(own);
        setLanded(asked.card);
        const after = current.current.known.cards.find((one) => one.number === asked.card);
        const text = moveWords(wall.streams, before, asked.to, after);
        showToast({ text, undo: () => undo(made) });
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
      }
    },
    [send, setUnderWay, undo],
  );

  const versionOf = useCallback((card: number) => {
    const { known: wall, moves: underWay } = current.current;
    return versionAfter(wall, underWay, card);
  }, []);

  const wall = useMemo(() => withMoves(known, moves), [known, moves]);
  return { wall, move, versionOf, landed, problem, setProblem, isConnected };
}
