"use client";

import { useEffect, useState } from "react";
import { useAddressParameter } from "@/components/charts/use-address-parameter";
import styles from "@/components/stand-up/card-timer.module.css";
import { timerText } from "@/lib/format/timer-text";

const choices = [1, 2, 3, 5];

/** How long a card may be talked about: counts down from the minutes chosen, then on past zero. */
export function CardTimer() {
  const [minutes, setMinutes] = useAddressParameter("timer");
  const [seconds, setSeconds] = useState(0);
  const limit = choices.find((one) => String(one) === minutes);

  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(
      () => setSeconds(Math.floor((performance.now() - start) / 1000)),
      250,
    );
    return () => clearInterval(timer);
  }, []);

  const left = limit === undefined ? null : limit * 60 - seconds;
  return (
    <span className={styles.timer}>
      <label>
        <span>Time a card</span>
        <select
          value={limit ?? ""}
          onChange={(event) => setMinutes(event.target.value === "" ? null : event.target.value)}
        >
          <option value="">no limit</option>
          {choices.map((one) => (
            <option key={one} value={one}>
              {one} min
            </option>
          ))}
        </select>
      </label>
      {left === null ? null : (
        <span className={styles.left} role="timer" data-over={left < 0 || undefined}>
          {timerText(left)}
        </span>
      )}
    </span>
  );
}
