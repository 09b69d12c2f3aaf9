import "server-only";
import { z } from "zod";
import { cardPatchSchema } from "@/lib/cards/card-schema";
import type { FormState, FormValues } from "@/lib/cards/form-state";
import { readListQuery } from "@/lib/cards/list-query";
import { Problem } from "@/lib/cards/problem";
import { answerForm, parseForm } from "@/lib/server/action";
import { openTeam } from "@/lib/server/team-page";
import { type BulkChange, bulkEditCards } from "@/lib/services/bulk-edit-cards";
import { findListedNumbers } from "@/lib/services/load-card-list";

const bulkFields = [
  "type",
  "size",
  "client",
  "stream",
  "classOfService",
  "excludedReason",
] as const;
const numbersSchema = z.array(z.coerce.number().int().positive()).max(100_000);

/** What the list's bulk form asks for, done in one change; `tell` hears how far it is. */
export async function answerBulkForm(
  slug: string,
  form: FormData,
  tell?: (share: number) => void,
): Promise<FormState> {
  return answerForm(form, async (values) => {
    const { team, context } = await openTeam(slug);
    const query = new URLSearchParams(values.query ?? "");
    const numbers =
      values.all === "yes"
        ? await findListedNumbers(context, readListQuery(query))
        : parseForm(numbersSchema, form.getAll("number"));
    const { changed, revision } = await bulkEditCards(
      { ...context, idempotencyKey: values.key ? `bulk-${values.key}` : undefined },
      numbers,
      changeOf(values),
      tell,
    );
    query.set("undo", String(revision));
    query.set("changed", String(changed));
    return { goTo: `/t/${team.slug}/cards?${query}` };
  });
}

/** Blank fields stay as they are; "-" clears one. */
function changeOf(values: FormValues): BulkChange {
  if (values.do === "bin") return { bin: true };
  const given = Object.fromEntries(
    bulkFields.flatMap((field) => {
      const value = values[field]?.trim() ?? "";
      return value === "" ? [] : [[field, value === "-" ? null : value] as const];
    }),
  );
  if (Object.keys(given).length === 0) {
    throw new Problem({
      status: 422,
      code: "nothing-to-change",
      message: "Choose what to change: a type, a size, a client …",
    });
  }
  const { version, ...change } = parseForm(cardPatchSchema, { version: 1, ...given });
  return change;
}
