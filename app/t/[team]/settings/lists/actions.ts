"use server";

import { z } from "zod";
import { sideField } from "@/lib/cards/fields/card-form";
import type { FormState, FormValues } from "@/lib/cards/form-state";
import { ownColour } from "@/lib/cards/lists/list-colours";
import { type ListEntry, mergeList, type TypedEntry } from "@/lib/cards/lists/list-form";
import {
  listedNameSchema,
  sizeListSchema,
  streamListSchema,
  typeListSchema,
} from "@/lib/cards/lists/team-list-schemas";
import type { SettingsPreview } from "@/lib/cards/team/settings-preview";
import { answerForm, type FormAnswer, parseForm } from "@/lib/server/action";
import { openTeam, type TeamPage } from "@/lib/server/team-page";
import { saveSizes, saveStreams, saveTypes } from "@/lib/services/settings/edit-team-list";
import { addListedName, renameListedName } from "@/lib/services/settings/merge-names";
import { previewSettings } from "@/lib/services/settings/preview-settings";
import { previewPlannedRemoval } from "@/lib/services/settings/remove-entry";
import { removeFromList } from "@/lib/services/settings/remove-from-list";
import type { MergeableList } from "@/lib/services/settings/team-lists";
import { changedMeanwhile } from "@/lib/services/team/settings-changed";

const place = "settings" as const;

/** Saves the types, or shows what the kinds that are chosen would do to the figures. */
export async function saveTypesAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  if (form.get("do") !== "preview") {
    return saveRows(slug, form, (context, values) =>
      saveTypes(context, (current) => typesOf(rowsOnTop(values, current)), values),
    );
  }
  return answerForm(form, async (values) => {
    const { team, context } = await openTeam(slug);
    const types = typesOf(mergeList(values, team.types).rows);
    return previewed(values, await previewSettings(context, { types }));
  });
}

function typesOf(rows: TypedEntry[]) {
  return parseForm(
    typeListSchema,
    rows.map(({ id, name, kind, colour, box }) => ({
      ...{ id, name, kind, colour: ownColour(colour) },
      boxDays: box?.trim() ? Number(box) : null,
    })),
  );
}

/** What a form would do, and what was typed into it. */
function previewed(values: FormValues, preview: SettingsPreview): FormAnswer {
  return { values, result: { preview: JSON.stringify(preview) } };
}

export async function saveSizesAction(slug: string, _before: FormState, form: FormData) {
  return saveRows(slug, form, (context, values) =>
    saveSizes(
      context,
      (current) =>
        parseForm(
          sizeListSchema,
          rowsOnTop(values, current).map(({ id, name, colour }) => ({
            ...{ id, name, colour: ownColour(colour) },
          })),
        ),
      values,
    ),
  );
}

export async function saveStreamsAction(slug: string, _before: FormState, form: FormData) {
  return saveRows(slug, form, (context, values) =>
    saveStreams(
      context,
      (current) =>
        parseForm(
          streamListSchema,
          rowsOnTop(values, current).map(({ id, name, kind, limit }) => ({
            ...{ id, name, kind, wipLimit: limit?.trim() ? Number(limit) : null },
          })),
        ),
      values,
    ),
  );
}

/** The entries that a form asks for, on top of what is stored by now; a 409 Problem with both sides. */
function rowsOnTop(values: FormValues, current: readonly ListEntry[]): TypedEntry[] {
  const { rows, clashes, stored } = mergeList(values, current);
  if (clashes.length > 0) throw changedMeanwhile({ current: stored, yours: values });
  return rows;
}

/** Removes an entry; its cards get the replacement. */
export async function removeFromListAction(
  slug: string,
  list: MergeableList,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async (values) => {
    const { replacement = "" } = values;
    const { team, context } = await openTeam(slug);
    const id = z.coerce.number().int().catch(0).parse(values.id);
    // "none" leaves the cards without one; blank says nothing about them.
    const wanted: number | "none" | null =
      replacement === "none" ? "none" : replacement === "" ? null : Number(replacement);
    if (values.do === "preview") {
      const removed = { list, id, replacement: wanted };
      return previewed(values, await previewPlannedRemoval(context, removed));
    }
    const { revision } = await removeFromList({ ...context, place }, list, id, wanted);
    return saved(team, revision, wanted === null ? "Removed." : "Merged.");
  });
}

export async function addNameAction(
  slug: string,
  list: "client" | "class_of_service",
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ name = "" }) => {
    const { team, context } = await openTeam(slug);
    const parsed = parseForm(listedNameSchema, { name }).name;
    const { revision } = await addListedName({ ...context, place }, list, parsed);
    return saved(team, revision, `“${parsed}” added.`);
  });
}

/** Renames a name on all its cards, merges it with another, or takes it away. */
export async function renameNameAction(
  slug: string,
  list: "client" | "class_of_service",
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async (values) => {
    const { from = "", name = "", remove } = values;
    const { team, context } = await openTeam(slug);
    if (values.do === "preview") {
      return previewed(values, await previewSettings(context, { renamed: { list, from } }));
    }
    if (values[sideField("name")] === "theirs" && !remove) {
      return saved(team, null, "");
    }
    const to = remove ? null : parseForm(listedNameSchema, { name }).name;
    const { revision } = await renameListedName(
      { ...context, place },
      ...([list, from, to, true] as const),
    );
    return saved(team, revision, to === null ? `“${from}” removed.` : `“${from}” is “${to}” now.`);
  });
}

type Context = TeamPage["context"];

/** Saves what a list's form asks for. */
async function saveRows(
  slug: string,
  form: FormData,
  save: (context: Context, values: FormValues) => Promise<{ revision: number | null }>,
): Promise<FormState> {
  return answerForm(form, async (values) => {
    const { team, context } = await openTeam(slug);
    const { revision } = await save({ ...context, place }, values);
    return saved(team, revision, "Saved.");
  });
}

/** Says what was done, with the way to undo it; or that nothing was. */
function saved({ slug }: { slug: string }, revision: number | null, text: string): FormAnswer {
  const goToPlain = `/t/${slug}/settings/lists?saved=${Date.now()}`;
  if (revision === null) return { message: "Nothing was changed.", goToPlain };
  return { goToPlain, undo: { team: slug, text, revision } };
}
