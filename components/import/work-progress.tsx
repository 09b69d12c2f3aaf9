"use client";

import { Button, Progress } from "@mantine/core";
import { useEffect, useState } from "react";
import classes from "./work-progress.module.css";

type State = { step: "reading" | "checking" | "writing"; done: number; total: number };

const words: Readonly<Record<State["step"], string>> = {
  reading: "Reading the file",
  checking: "Checking the rows",
  writing: "Writing the cards",
};
const pause = 700;

/** How far the work on a large file is, and the button that stops it. */
export function WorkProgress({ address }: { address: string }) {
  const [state, setState] = useState<State | null>(null);
  const [stopping, setStopping] = useState(false);

  useEffect(() => {
    let isOver = false;
    const ask = async () => {
      const answer = await fetch(address, { cache: "no-store" }).catch(() => null);
      const next: State | null = answer?.ok ? await answer.json() : null;
      if (isOver) return;
      if (next) setState(next);
      timer = window.setTimeout(ask, pause);
    };
    let timer = window.setTimeout(ask, 0);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [address]);

  const percent = state === null ? 0 : Math.min(100, (100 * state.done) / state.total);
  const label = state === null ? "Beginning" : words[state.step];
  return (
    <div className={classes.progress}>
      <p className={classes.words} role="status">
        {label} …
      </p>
      <Progress value={percent} size="lg" aria-label={label} className={classes.bar} />
      <Button
        type="button"
        variant="default"
        loading={stopping}
        onClick={() => {
          setStopping(true);
          void fetch(address, { method: "POST" }).catch(() => setStopping(false));
        }}
      >
        Cancel
      </Button>
    </div>
  );
}
