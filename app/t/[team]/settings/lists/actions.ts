"use server";

import { z } from "zod";
import type { FormState, FormValues } from "@/lib/cards/form-state";
import { ownColour } from "@/lib/cards/lists/list-colours";
import {
  sizeListSchema,
  streamListSchema,
  typeListSchema,
} from "@/lib/cards/lists/team-list-schemas";
import { answerForm, parseForm } from "@/lib/server/action";
import { openTeam, type TeamPage } from "@/lib/server/team-page";
import { saveSizes, saveStreams, saveTypes } from "@/lib/services/settings/edit-team-list";
import {
  addListedName,
  type MergeableList,
  removeFromList,
  renameListedName,
} from "@/lib/services/settings/merge-names";

const place = "settings" as const;

const nameSchema = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, { error: "Write a name." })
    .max(200, { error: "A name has at most 200 characters." }),
});

export async function saveTypesAction(slug: string, _before: FormState, form: FormData) {
  return saveRows(slug, form, async (context, rows) => {
    const types = rows.map(({ id, name, kind, colour, box }) => ({
      id,
      name,
      kind,
      colour: ownColour(colour),
      boxDays: box?.trim() ? Number(box) : null,
    }));
    await saveTypes(context, parseForm(typeListSchema, types));
  });
}

export async function saveSizesAction(slug: string, _before: FormState, form: FormData) {
  return saveRows(slug, form, async (context, rows) => {
    const sizes = rows.map(({ id, name, colour }) => ({
      id,
      name,
      colour: ownColour(colour),
    }));
    await saveSizes(context, parseForm(sizeListSchema, sizes));
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
    await saveStreams(context, parseForm(streamListSchema, streams));
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
    await removeFromList(
      { ...context, place },
      list,
      z.coerce.number().int().catch(0).parse(id),
      wanted,
    );
    return { goTo: `/t/${team.slug}/settings/lists?saved=${Date.now()}` };
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
    await addListedName({ ...context, place }, list, parseForm(nameSchema, { name }).name);
    return { goTo: `/t/${team.slug}/settings/lists?saved=${Date.now()}` };
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
    const to = remove ? null : parseForm(nameSchema, { name }).name;
    await renameListedName({ ...context, place }, list, from, to);
    return { goTo: `/t/${team.slug}/settings/lists?saved=${Date.now()}` };
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
      kind?: string;
      colour?: string;
      limit?: string;
      box?: string;
    }[],
  ) => Promise<void>,
): Promise<FormState> {
  return answerForm(form, async (values) => {
    const { team, context } = await openTeam(slug);
    await save({ ...context, place }, rowsOf(values));
    return { goTo: `/t/${team.slug}/settings/lists?saved=${Date.now()}` };
  });
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
