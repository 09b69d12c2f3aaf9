import { findProgress } from "@/lib/services/import/follow-upload";
import { keepUpload } from "@/lib/services/import/keep-upload";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeTeam } from "@/tests/factories/make-team";

export const rowsOfLargeFile = 30_000;

/** A team with a kept file that is large enough for its progress to be told. */
export async function keepLargeFile(): Promise<{ context: ServiceContext; upload: string }> {
  const { context } = await makeTeam();
  async function* file() {
    yield new TextEncoder().encode("Title,Type,Started,Done\n");
    const line = `${"A card of some length. ".repeat(4)},Bug,2026-03-02,2026-03-04\n`;
    for (let at = 0; at < rowsOfLargeFile; at += 1_000) {
      yield new TextEncoder().encode(line.repeat(1_000));
    }
  }
  return { context, upload: await keepUpload(context, "cards.csv", file()) };
}

/** Resolves once the work on a kept file has told how far it is. */
export async function untilUnderWay(
  context: ServiceContext,
  upload: string,
  step?: "waiting" | "reading" | "checking" | "writing",
): Promise<void> {
  for (;;) {
    const found = await findProgress(context, upload);
    if (found !== null && (step === undefined || found.step === step)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
