import "server-only";
import { z } from "zod";
import type { BulkCommitDay } from "@/lib/cards/fields/bulk-commit-day";
import { bulkFields } from "@/lib/cards/fields/card-fields";
import { cardPatchSchema, daySchema } from "@/lib/cards/fields/card-schema";
import type { FormState, FormValues } from "@/lib/cards/form-state";
import { readListQuery } from "@/lib/cards/lists/list-query";
import { Problem } from "@/lib/cards/problem";
import { bulkDoneWords } from "@/lib/format/bulk-done-words";
import { answerForm, type FormAnswer, parseForm } from "@/lib/server/action";
import { correctCard } from "@/lib/server/correct-card";
import { addChosenCards } from "@/lib/server/delivery-forms";
import { openTeam } from "@/lib/server/team-page";
import { type BulkChange, bulkEditCards } from "@/lib/services/cards/bulk-edit-cards";
import { findListedNumbers } from "@/lib/services/cards/load-card-list";

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
    if (values.today) {
      const { revision } = await markToday({ ...context, place: "list" }, team.today, values.today);
      return doneAt(team.slug, query, { changed: 1, revision }, "changed");
    }
    const numbers =
      values.all === "yes"
        ? await findListedNumbers(context, readListQuery(query))
        : parseForm(numbersSchema, form.getAll("number"));
    if (values.do === "deliver") {
      const answer = await addChosenCards(
        { ...context, place: "bulk" },
        team.slug,
        values.delivery ?? "",
        numbers,
      );
      return { ...answer, goTo: answer.goTo ?? listAt(team.slug, query) };
    }
    const done = await bulkEditCards(
      { ...context, place: "bulk" },
      numbers,
      changeOf(values),
      tell,
    );
    const what = values.do === "bin" ? "put into the bin" : "changed";
    return doneAt(team.slug, query, done, what);
  });
}

/** The list again, with an undo: in a toast, or without scripts in the address. */
function doneAt(
  slug: string,
  query: URLSearchParams,
  { changed, kept = 0, revision }: { changed: number; kept?: number; revision: number },
  what: string,
): FormAnswer {
  const plain = new URLSearchParams(query);
  plain.set("undo", String(revision));
  plain.set("changed", String(changed));
  if (kept > 0) plain.set("kept", String(kept));
  return {
    goTo: listAt(slug, query),
    goToPlain: listAt(slug, plain),
    undo: { team: slug, text: bulkDoneWords(changed, what, kept), revision },
  };
}

function listAt(slug: string, query: URLSearchParams): string {
  return `/t/${slug}/cards${query.size > 0 ? `?${query}` : ""}`;
}

/** What the "today" beside a day says: the field, the card's number and its version. */
const todaySchema = z
  .tuple([
    z.enum(["committed", "released"]),
    z.coerce.number().int().positive(),
    z.coerce.number().int().positive(),
  ])
  .catch(() => {
    throw new Problem({ status: 422, code: "not-a-card", message: "Load the page again." });
  });

async function markToday(
  context: Parameters<typeof correctCard>[0],
  today: string,
  asked: string,
): Promise<{ revision: number }> {
  const [field, number, version] = todaySchema.parse(asked.split(" "));
  return correctCard(context, { number, version, field, was: "", value: today });
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
  const committed = commitDayOf(values);
  if (Object.keys(given).length === 0 && committed === undefined) {
    throw new Problem({
      status: 422,
      code: "nothing-to-change",
      message: "Choose what to change: a type, a size, a client, a commit day …",
    });
  }
  const { version, ...change } = parseForm(cardPatchSchema, { version: 1, ...given });
  return { ...change, committed };
}

/** A day for all, or each card's own prioritised day. */
function commitDayOf({ committed = "", commitAs }: FormValues): BulkCommitDay | undefined {
  if (commitAs !== "prioritised") {
    return committed === "" ? undefined : parseForm(daySchema, committed);
  }
  if (committed === "") return "prioritised";
  throw new Problem({
    status: 422,
    code: "two-commit-days",
    field: "committed",
    message: "Choose one: a commit day for all of them, or the day each was prioritised.",
  });
}
