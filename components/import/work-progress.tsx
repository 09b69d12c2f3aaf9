"use client";

import { Button, Progress } from "@mantine/core";
import { useEffect, useState } from "react";
import classes from "./work-progress.module.css";

type State = { step: "waiting" | "reading" | "checking" | "writing"; done: number; total: number };

const words: Readonly<Record<State["step"], string>> = {
  waiting: "Waiting until other files are done",
  reading: "Reading the file",
  checking: "Checking the rows",
  writing: "Writing the cards",
};
const pause = 700;
/** Work that is not known of so many times in a row is over, and its answer would have come by now. */
const patience = 12;

type Stopping = "no" | "asked" | "nothing";

/** How far the work on a large file is, and the button that stops it. */
export function WorkProgress({ address }: { address: string }) {
  const { state, isLost } = useWork(address);
  const [stopping, setStopping] = useState<Stopping>("no");

  const stop = async () => {
    setStopping("asked");
    const answer = await fetch(address, { method: "POST" }).catch(() => null);
    if (!answer?.ok) return setStopping("no");
    const { cancelled } = (await answer.json()) as { cancelled: boolean };
    if (!cancelled) setStopping("nothing");
  };

  const percent = state === null ? 0 : Math.min(100, (100 * state.done) / state.total);
  const label = state === null ? "Beginning" : words[state.step];
  return (
    <div className={classes.progress}>
      <p className={classes.words} role="status">
        {isLost
          ? "There has been no news of this for a while. Reload the page to see what happened."
          : `${label} …`}
      </p>
      <Progress value={percent} size="lg" aria-label={label} className={classes.bar} />
      <Button
        type="button"
        variant="default"
        loading={stopping === "asked" && !isLost}
        disabled={isLost}
        onClick={stop}
      >
        Cancel
      </Button>
      {stopping === "nothing" && !isLost && (
        <p className={classes.words} role="status">
          There is nothing left to cancel.
        </p>
      )}
    </div>
  );
}

/** The work as it was last heard of, and whether it is not known of any more. */
function useWork(address: string): { state: State | null; isLost: boolean } {
  const [state, setState] = useState<State | null>(null);
  const [silences, setSilences] = useState(0);

  useEffect(() => {
    let isOver = false;
    const ask = async () => {
      const answer = await fetch(address, { cache: "no-store" }).catch(() => null);
      const next: State | null | undefined = answer?.ok ? await answer.json() : undefined;
      if (isOver) return;
      if (next) setState(next);
      // Who does not answer says nothing about the work.
      if (next !== undefined) setSilences((count) => (next === null ? count + 1 : 0));
      timer = window.setTimeout(ask, pause);
    };
    let timer = window.setTimeout(ask, 0);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [address]);

  return { state, isLost: silences >= patience };
}
