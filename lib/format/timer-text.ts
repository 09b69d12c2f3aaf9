/** Seconds left as people read a clock: 75 is "1:15"; past zero "+0:05 over". */
export function timerText(secondsLeft: number): string {
  const whole = Math.abs(Math.trunc(secondsLeft));
  const clock = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
  return secondsLeft < 0 ? `+${clock} over` : clock;
}
