"use server";

import { z } from "zod";
import { maxNotesLength, maxTitleLength } from "@/lib/cards/fields/card-limits";
import type { FormState } from "@/lib/cards/form-state";
import { answerForm, parseForm } from "@/lib/server/action";
import { openTeam } from "@/lib/server/team-page";
import { addNote } from "@/lib/services/cards/add-note";
import { blockCard } from "@/lib/services/wall/block-card";
import { releaseCard } from "@/lib/services/wall/release-card";
import { unblockCard } from "@/lib/services/wall/unblock-card";

const rowSchema = z.object({
  number: z.coerce.number().int().min(1),
  version: z.coerce.number().int().min(1),
  deed: z.enum(["release", "block", "unblock", "note"]),
});

const reasonSchema = z.object({ words: z.string().trim().max(maxTitleLength) });
const noteSchema = z.object({
  words: z.string().trim().min(1, { error: "Write the note first." }).max(maxNotesLength),
});

/** What the stand-up decided about a card: released, blocked, no longer blocked, or a note. */
export async function standUpAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async (values) => {
    const { team, context: opened } = await openTeam(slug);
    const context = { ...opened, place: "stand-up" as const };
    const { number, version, deed } = parseForm(rowSchema, values);
    const done = (text: string, { revision }: { revision: number }) => ({
      undo: { team: team.slug, text, revision, card: number },
    });
    switch (deed) {
      case "release":
        return done(
          `Card ${number}: released today.`,
          await releaseCard(context, number, { version }),
        );
      case "block": {
        const { words } = parseForm(reasonSchema, values);
        const reason = words || null;
        return done(
          `Card ${number}: blocked from today.`,
          await blockCard(context, number, { version, reason }),
        );
      }
      case "unblock":
        return done(
          `Card ${number}: no longer blocked.`,
          await unblockCard(context, number, { version }),
        );
      case "note": {
        const { words } = parseForm(noteSchema, values);
        return done(`Card ${number}: note added.`, await addNote(context, number, words));
      }
    }
  });
}
