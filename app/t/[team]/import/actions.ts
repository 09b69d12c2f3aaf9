"use server";

import type { FormState } from "@/lib/cards/form-state";
import { Problem } from "@/lib/cards/problem";
import { answerForm, parseForm } from "@/lib/server/action";
import { openTeam } from "@/lib/server/team-page";
import { importUpload } from "@/lib/services/import/check-upload";
import { removeImportMapping } from "@/lib/services/import/remove-import-mapping";
import { importMappingSchema, saveImportMapping } from "@/lib/services/import/save-import-mapping";
import { undoImport } from "@/lib/services/import/undo-import";

const place = "import" as const;

/** Imports a checked file, then goes to the list of imports, which says what came of it. */
export async function importUploadAction(
  slug: string,
  uploadId: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ choices = "", onError }) => {
    const { context } = await openTeam(slug);
    const parameters = new URLSearchParams(choices);
    if (onError) parameters.set("onError", onError);
    const outcome = await importUpload(context, uploadId, parameters);
    if (outcome.status !== "imported") {
      throw new Problem({
        status: 422,
        code: "not-imported",
        message:
          outcome.errors[0]?.message ??
          "The file changed its meaning since it was checked. Look at the list above and try again.",
      });
    }
    const done = new URLSearchParams({ done: String(outcome.id) });
    if (outcome.skipped > 0) {
      done.set("file", uploadId);
      done.set("choices", parameters.toString());
    }
    return { goTo: `/t/${slug}/import?${done}` };
  });
}

/** Undoes an import as a whole, then goes to the list of imports. */
export async function undoImportAction(
  slug: string,
  importId: number,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ evenIfEdited }) => {
    const { context } = await openTeam(slug);
    await undoImport({ ...context, place }, importId, { evenIfEdited: evenIfEdited === "yes" });
    return { goTo: `/t/${slug}/import?undone=${importId}` };
  });
}

/** Saves the choices made on the check page by name. */
export async function saveMappingAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async (values) => {
    const { context } = await openTeam(slug);
    const mapping = parseForm(importMappingSchema, values);
    await saveImportMapping({ ...context, place }, mapping);
    return { message: `Saved as “${mapping.name}”. It is offered for the next file.` };
  });
}

/** Forgets a saved mapping. */
export async function removeMappingAction(
  slug: string,
  id: number,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async () => {
    const { context } = await openTeam(slug);
    await removeImportMapping({ ...context, place }, id);
    return { message: "Removed." };
  });
}
