/** Has to be at hand: once an error was awaited, its page may be on its way. */
let answerOutage: ((error: unknown) => void) | undefined;

/** Next calls this once, when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  ({ answerOutage } = await import("@/lib/server/answer-outage"));
  const { keepEmptyingBins } = await import("@/lib/services/cards/empty-bins");
  const { logError } = await import("@/lib/server/log-error");
  const { hasAccounts } = await import("@/lib/services/people/has-accounts");
  const { keepAlerting } = await import("@/lib/services/alerts/keep-alerting");
  if (hasAccounts()) {
    const { findPageStanding } = await import("@/lib/services/people/find-page-standing");
    Object.assign(globalThis, { walltimePageStanding: findPageStanding });
  }
  keepEmptyingBins((error) => logError("Emptying the bins", error));
  keepAlerting((error) => logError("Alerts", error));
}

/** Next calls this for what fails while a page is drawn; its digest is what the page shows. */
export async function onRequestError(
  error: unknown,
  request: { path: string; method: string },
): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  answerOutage?.(error);
  const { logPageError } = await import("@/lib/server/log-error");
  logPageError(request, error);
}
