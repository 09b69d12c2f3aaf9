import { Session } from "node:inspector/promises";

/**
 * The functions of files under a folder that ran while the work did, as `lib/db/cards.ts getCardRow`,
 * however they were reached: V8 counts calls by itself.
 */
export async function calledFunctions(
  folder: string,
  work: () => Promise<unknown>,
): Promise<Set<string>> {
  const session = new Session();
  session.connect();
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
    await work();
    const { result } = await session.post("Profiler.takePreciseCoverage");
    return new Set(
      result.flatMap(({ url, functions }) => {
        const file = new RegExp(`(?:^|/)(${folder}/.+\\.ts)(?:\\?|$)`).exec(url)?.[1];
        if (file === undefined) return [];
        return functions
          .filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0)
          .map(({ functionName }) => `${file} ${functionName}`);
      }),
    );
  } finally {
    await session.post("Profiler.disable");
    session.disconnect();
  }
}
