import "server-only";
import { checkTeams } from "@/lib/services/alerts/check-teams";
import { sendWaiting } from "@/lib/services/alerts/send-waiting";

const firstAfterMs = 5_000;
const everyMs = 15_000;

/** What the launcher waits for before it ends the process (lib/launch/serve). */
type Background = { walltimeBackground?: { stop: () => Promise<void> } };

/**
 * Looks for what is to be told, and tells it, for as long as the server runs. Any number of
 * processes may do so on one database.
 */
export function keepAlerting(onError: (error: unknown) => void): void {
  let isStopping = false;
  let atWork: Promise<void> | null = null;
  const work = async () => {
    await checkTeams(onError).catch(onError);
    if (!isStopping) await sendWaiting(onError, { isStopping: () => isStopping }).catch(onError);
  };
  const turn = () => {
    if (isStopping || atWork !== null) return;
    atWork = work().finally(() => {
      atWork = null;
    });
  };
  const first = setTimeout(turn, firstAfterMs);
  const timer = setInterval(turn, everyMs);
  first.unref();
  timer.unref();
  const stop = async () => {
    isStopping = true;
    clearTimeout(first);
    clearInterval(timer);
    await atWork;
  };
  (globalThis as Background).walltimeBackground = { stop };
}
