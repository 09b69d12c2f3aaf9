import "server-only";
import type { Card } from "@/lib/cards/fields/card";
import { cardDateProblems } from "@/lib/cards/fields/card-rules";
import { type CardPatch, workedOutFields } from "@/lib/cards/fields/card-schema";
import { invalidFields, Problem } from "@/lib/cards/problem";
import { type CardRow, storedValues } from "@/lib/db/card-row";
import { getCardRow, updateCard } from "@/lib/db/cards";
import { type Source, writeTeam } from "@/lib/db/write-team";
import { timesOf } from "@/lib/services/cards/add-card";
import { toCard, toKeys } from "@/lib/services/cards/card-names";
import { followSpells } from "@/lib/services/cards/follow-spells";
import { cardGone } from "@/lib/services/cards/get-card";
import { loadTeamInside } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** A card as it is now, and the change that made it so, by which it can be undone. */
export type ChangedCard = Card & { revision: number };

/**
 * Changes the given fields of a card. Throws a 404 Problem when it is gone, a 409 with both sides
 * when somebody changed it since the version that was read, a 422 for what cannot be.
 */
export async function editCard(
  context: ServiceContext & { source: Source },
  number: number,
  patch: CardPatch,
): Promise<ChangedCard> {
  return editCardAsItIs(context, number, patch, (before, team) => {
    if (before.version !== patch.version) throw changedMeanwhile(team, before, patch);
    return patch;
  });
}

/**
 * Changes a card by what it says at that moment, while nobody else can change it: what only adds to it
 * is refused to nobody. `asked` is what a repetition is known by.
 */
export async function editCardAsItIs(
  context: ServiceContext & { source: Source },
  number: number,
  asked: object,
  patchOf: (before: CardRow, team: LoadedTeam) => CardPatch,
): Promise<ChangedCard> {
  const { result, revision } = await writeTeam(
    { ...context, action: "edit-card", request: { number, patch: asked } },
    async (write) => {
      const team = await loadTeamInside(context, write.tx);
      const before = await getCardRow(team.id, number, write.tx);
      if (!before) throw cardGone(number);
      const patch = patchOf(before, team);
      refuseWorkedOut(toCard(team, before), patch);
      const after = patched(team, before, patch);
      await updateCard(write.tx, team.id, after);
      await followSpells(write, team, [{ before, after }]);
      write.record("card", number, before, after);
      return toCard(team, after);
    },
  );
  return { ...result, revision };
}

function patched(team: LoadedTeam, before: CardRow, patch: CardPatch): CardRow {
  const given = { ...storedValues(patch), ...toKeys(team, patch) };
  const row: CardRow = { ...before, ...given, version: patch.version + 1 };
  const problems = cardDateProblems(row, team.today);
  if (problems.length > 0) throw invalidFields(problems);
  return { ...row, ...timesOf(team, row) };
}

/** A whole card may be sent back with one field changed, but not with what is worked out changed. */
function refuseWorkedOut(before: Card, patch: CardPatch): void {
  const changed = workedOutFields.filter(
    (field) => patch[field] !== undefined && patch[field] !== before[field],
  );
  if (changed.length === 0) return;
  throw invalidFields(
    changed.map((field) => ({
      field,
      code: "read-only",
      message: `Nobody sets ${field}: Walltime works it out. Leave it out, or send it as it was read.`,
    })),
  );
}

function changedMeanwhile(team: LoadedTeam, current: CardRow, patch: CardPatch): Problem {
  const { version, ...yours } = patch;
  return new Problem({
    status: 409,
    code: "card-changed",
    message:
      "Somebody changed this card after you opened it. Compare both sides, then save again with the current version.",
    extra: { current: toCard(team, current), yours: { version, ...yours } },
  });
}
