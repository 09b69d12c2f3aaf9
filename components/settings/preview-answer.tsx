import { Button } from "@mantine/core";
import { PreviewTable } from "@/components/settings/preview-table";
import type { FormState } from "@/lib/cards/form-state";
import type { SettingsPreview } from "@/lib/cards/team/settings-preview";

/** Asks what a form would do to the cards and figures, before it is saved. */
export function PreviewButton({ isPending }: { isPending: boolean }) {
  return (
    <Button type="submit" name="do" value="preview" variant="default" disabled={isPending}>
      Preview the figures
    </Button>
  );
}

/** What the form that was asked would do; nothing before it was. */
export function PreviewAnswer({ state }: { state: FormState }) {
  const { preview } = state.result;
  if (preview === undefined) return null;
  return <PreviewTable preview={JSON.parse(preview) as SettingsPreview} />;
}
