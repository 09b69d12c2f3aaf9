import "server-only";
import type { SettingsPreview } from "@/lib/cards/team/settings-preview";
import { previewSentences } from "@/lib/charts/settings/preview-sentences";

/** What a change of settings would do, as the API tells it. */
export function previewBody(preview: SettingsPreview) {
  const figures = (one: SettingsPreview["rows"][number]["now"]) =>
    one && { mean: one.mean, wholeDays: one.wholeDays, overPercent: one.overPercent };
  return {
    sentences: previewSentences(preview),
    ...preview,
    rows: preview.rows.map(({ name, items, now, wouldBe }) => ({
      ...{ name, items, now: figures(now), wouldBe: figures(wouldBe) },
    })),
  };
}

/** The same as an answer. */
export function previewAnswer(preview: SettingsPreview): Response {
  return Response.json(previewBody(preview));
}
