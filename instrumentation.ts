/** Next calls this once, when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { keepEmptyingBins } = await import("@/lib/services/cards/empty-bins");
  const { logError } = await import("@/lib/server/log-error");
  keepEmptyingBins((error) => logError("Emptying the bins", error));
}
