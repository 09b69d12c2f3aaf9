"use server";

import { z } from "zod";
import type { FormState, FormValues } from "@/lib/cards/form-state";
import { ownColour } from "@/lib/cards/lists/list-colours";
import {
  listedNameSchema,
  sizeListSchema,
  streamListSchema,
  typeListSchema,
} from "@/lib/cards/lists/team-list-schemas";
import { answerForm, type FormAnswer, parseForm } from "@/lib/server/action";
import { openTeam, type TeamPage } from "@/lib/server/team-page";
import { saveSizes, saveStreams, saveTypes } from "@/lib/services/settings/edit-team-list";
import { addListedName, renameListedName } from "@/lib/services/settings/merge-names";
import { type MergeableList, removeFromList } from "@/lib/services/settings/remove-from-list";

const place = "settings" as const;

export async function saveTypesAction(slug: string, _before: FormState, form: FormData) {
  return saveRows(slug, form, async (context, rows) => {
    const types = rows.map(({ id, name, kind, colour, box }) => ({
      id,
      name,
      kind,
      colour: ownColour(colour),
      boxDays: box?.trim() ? Number(box) : null,
    }));
    return saveTypes(context, parseForm(typeListSchema, types));
  });
}

export async function saveSizesAction(slug: string, _before: FormState, form: FormData) {
  return saveRows(slug, form, async (context, rows) => {
    const sizes = rows.map(({ id, name, colour }) => ({
      id,
      name,
      colour: ownColour(colour),
    }));
    return saveSizes(context, parseForm(sizeListSchema, sizes));
  });
}

export async function saveStreamsAction(slug: string, _before: FormState, form: FormData) {
  return saveRows(slug, form, async (context, rows) => {
    const streams = rows.map(({ id, name, kind, limit }) => ({
      id,
      name,
      kind,
      wipLimit: limit?.trim() ? Number(limit) : null,
    }));
    return saveStreams(context, parseForm(streamListSchema, streams));
  });
}

/** Removes an entry; its cards get the replacement. */
export async function removeFromListAction(
  slug: string,
  list: MergeableList,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ id, replacement = "" }) => {
    const { team, context } = await openTeam(slug);
    // "none" leaves the cards without one; blank says nothing about them.
    const wanted =
      replacement === "none" ? "none" : replacement === "" ? null : Number(replacement);
    const { revision } = await removeFromList(
      { ...context, place },
      list,
      z.coerce.number().int().catch(0).parse(id),
      wanted,
    );
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
  return answerForm(form, async ({ from = "", name = "", remove }) => {
    const { team, context } = await openTeam(slug);
    const to = remove ? null : parseForm(listedNameSchema, { name }).name;
    const { revision } = await renameListedName({ ...context, place }, list, from, to);
    return saved(team, revision, to === null ? `“${from}” removed.` : `“${from}” is “${to}” now.`);
  });
}

type Context = TeamPage["context"];

/** Reads the rows of a list's form, in the order typed, and saves them. */
async function saveRows(
  slug: string,
  form: FormData,
  save: (
    context: Context,
    rows: {
      id: number | null;
      name: string;
      kind?: string | undefined;
      colour?: string | undefined;
      limit?: string | undefined;
      box?: string | undefined;
    }[],
  ) => Promise<{ revision: number | null }>,
): Promise<FormState> {
  return answerForm(form, async (values) => {
    const { team, context } = await openTeam(slug);
    const { revision } = await save({ ...context, place }, rowsOf(values));
    return saved(team, revision, "Saved.");
  });
}

/** Says what was done, with the way to undo it; or that nothing was. */
function saved({ slug }: { slug: string }, revision: number | null, text: string): FormAnswer {
  const goToPlain = `/t/${slug}/settings/lists?saved=${Date.now()}`;
  if (revision === null) return { message: "Nothing was changed.", goToPlain };
  return { goToPlain, undo: { team: slug, text, revision } };
}

function rowsOf(values: FormValues) {
  const keys = Object.keys(values).flatMap((key) =>
    key.startsWith("name.") ? [key.slice(5)] : [],
  );
  return keys
    .map((key, index) => ({
      id: key === "new" ? null : Number(key),
      name: values[`name.${key}`] ?? "",
      kind: values[`kind.${key}`],
      colour: values[`colour.${key}`],
      limit: values[`limit.${key}`],
      box: values[`box.${key}`],
      order: Number(values[`order.${key}`] || index + 1),
    }))
    .filter((row) => row.id !== null || row.name.trim() !== "")
    .sort((a, b) => a.order - b.order);
}
