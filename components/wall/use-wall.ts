"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useRevisions } from "@/components/wall/use-revisions";
import { columnOf } from "@/components/wall/wall-columns";
import type { Wall, WallChanges } from "@/lib/cards/wall";
import type { WallCard } from "@/lib/cards/wall-card";
import type { WallMoveInput } from "@/lib/cards/wall-move";

export type Move = (move: Omit<WallMoveInput, "version" | "since">) => void;
export type WallNews = { text: string; isProblem: boolean; undo: number | null };

const unreachable =
  "Walltime could not be reached, so the card is back where it was. Check the connection and try again.";

/**
 * The wall as this screen shows it: moves show at once and are put right when the server sees them
 * otherwise; moves of others come in as they are made.
 */
export function useWall(
  slug: string,
  loaded: Wall,
  answered: { problem: string | null; undo: number | null },
) {
  const [wall, setWall] = useState(loaded);
  const [notice, setNotice] = useState<WallNews | null>(() =>
    answered.problem !== null
      ? { text: answered.problem, isProblem: true, undo: null }
      : answered.undo !== null
        ? { text: "The card was moved.", isProblem: false, undo: answered.undo }
        : null,
  );
  const current = useRef(wall);
  current.current = wall;

  const show = useCallback((changes: WallChanges) => {
    setWall((before) => withChanges(before, changes));
  }, []);

  const catchUp = useCallback(async () => {
    const { revision, today } = current.current;
    const address = `/t/${slug}/wall/changes`;
    const changes = await getJson<WallChanges>(`${address}?since=${revision}&day=${today}`);
    if (changes.all) setWall(await getJson<Wall>(address));
    else show(changes);
  }, [slug, show]);

  const isConnected = useRevisions(slug, () => current.current.revision, catchUp);

  // A page left open over midnight shows the ages of the new day.
  useEffect(() => {
    const timer = setInterval(() => void catchUp().catch(() => {}), 10 * 60_000);
    return () => clearInterval(timer);
  }, [catchUp]);

  const move = useCallback<Move>(
    async (asked) => {
      const before = current.current.cards.find((card) => card.number === asked.card);
      if (before) setWall((now) => withCard(now, movedCard(now, before, asked)));
      const body = { ...asked, version: before?.version, since: current.current.revision };
      try {
        const response = await fetch(`/t/${slug}/wall/moves`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        });
        const answer = await response.json();
        if (!response.ok) throw new Refused(String(answer.detail));
        const { made, ...changes } = answer as WallChanges & { made: number };
        if (changes.all) await catchUp();
        else show(changes);
        const text = before ? newsOf(before, asked.to) : "Undone.";
        setNotice({ text, isProblem: false, undo: asked.to === "undo" ? null : made });
      } catch (error) {
        const text = error instanceof Refused ? error.message : unreachable;
        if (before) setWall((now) => withCard(now, before));
        setNotice({ text, isProblem: true, undo: null });
        await catchUp().catch(() => {});
      }
    },
    [slug, show, catchUp],
  );

  return { wall, move, notice, isConnected };
}

class Refused extends Error {}

async function getJson<T>(address: string): Promise<T> {
  const response = await fetch(address, { cache: "no-store" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

function withChanges(wall: Wall, { revision, cards, gone }: WallChanges): Wall {
  if (revision < wall.revision) return wall;
  const changed = new Map(cards.map((card) => [card.number, card]));
  const left = new Set(gone);
  const kept = wall.cards
    .filter((card) => !left.has(card.number))
    .map((card) => {
      const other = changed.get(card.number);
      changed.delete(card.number);
      return other ?? card;
    });
  return { ...wall, revision, cards: [...kept, ...changed.values()] };
}

function withCard(wall: Wall, card: WallCard): Wall {
  return { ...wall, cards: wall.cards.map((one) => (one.number === card.number ? card : one)) };
}

/** The card as it will be, so that it can be shown there before the server has answered. */
function movedCard(
  wall: Wall,
  card: WallCard,
  { to, before }: Pick<WallMoveInput, "to" | "before">,
): WallCard {
  const [target, stream] = to.split(":");
  if (target === "released") {
    return { ...card, place: "released", released: wall.today, blocked: null };
  }
  if (target === "stream") {
    const committed = card.committed ?? wall.today;
    const days = card.place === "open" ? card.days : null;
    const streamId = Number(stream) || null;
    return { ...card, place: "open", released: null, committed, days, streamId };
  }
  if (target !== "queue") return card;
  const queue = wall.cards.filter((one) => columnOf(one) === "queue" && one.number !== card.number);
  const ranks = queue.map((one) => one.queueRank ?? Number.MAX_VALUE);
  const below = queue.find((one) => one.number === before)?.queueRank ?? Number.MAX_VALUE;
  const above = Math.max(...ranks.filter((rank) => rank < below), below - 2);
  return { ...card, place: "queue", committed: null, days: null, queueRank: (above + below) / 2 };
}

function newsOf(card: WallCard, to: string): string {
  const name = `${card.number} ${card.title}`;
  const [target] = to.split(":");
  if (target === "released") return `Released today: ${name}.`;
  if (target === "cancelled") return `Cancelled: ${name}.`;
  if (target === "block") return `Blocked: ${name}.`;
  if (target === "unblock") return `No longer blocked: ${name}.`;
  if (target === "stream") {
    if (card.place === "queue") return `Committed today: ${name}.`;
    return card.place === "released" ? `Reopened: ${name}.` : `Moved to another stream: ${name}.`;
  }
  return card.place === "open"
    ? `Back in the queue, its commit day cleared: ${name}.`
    : `New place in the queue: ${name}.`;
}
