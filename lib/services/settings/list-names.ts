import "server-only";
import { nameKey } from "@/lib/cards/fields/name-key";
import { requireRole } from "@/lib/cards/people/actor";
import { invalidFields, Problem } from "@/lib/cards/problem";
import type { SettingsPreview } from "@/lib/cards/team/settings-preview";
import type { NameListKey } from "@/lib/db/listed-names";
import { findRenamedName } from "@/lib/db/renamed-name";
import type { Source } from "@/lib/db/write-team";
import { loadNameCounts } from "@/lib/services/cards/load-name-counts";
import { addListedName, renameListedName } from "@/lib/services/settings/merge-names";
import { previewSettings } from "@/lib/services/settings/preview-settings";
import type { ServiceContext } from "@/lib/services/team/service-context";

type Context = ServiceContext & { source: Source };
/** Which names: cards carry them as texts of their own. */
export type NameList = NameListKey;
type CountedName = { name: string; cards: number };

/** A team's clients or classes of service: those listed, then those that only cards carry. */
export async function listNames(context: ServiceContext, list: NameList): Promise<CountedName[]> {
  const { clients, classesOfService } = await loadNameCounts(context);
  return list === "client" ? clients : classesOfService;
}

/** Adds a name to what forms offer; a 422 Problem where it is there already. */
export async function addName(
  context: Context,
  list: NameList,
  name: string,
): Promise<CountedName> {
  const { revision } = await addListedName(context, list, name);
  if (revision === null) {
    const message = `"${name}" is in the list already.`;
    throw invalidFields([{ field: "name", code: "name-taken", message }]);
  }
  return { name, cards: 0 };
}

/**
 * How many cards would carry another name, and that no figure would move; a 404 Problem for a name
 * that neither the list nor a card has. Writes nothing.
 */
export async function previewName(
  context: ServiceContext,
  list: NameList,
  from: string,
): Promise<SettingsPreview> {
  requireRole(context, "owner");
  const found = await findName(context, list, from);
  if (!found) throw nameGone();
  return previewSettings(context, { renamed: { list, from: found.name } });
}

/**
 * Gives a name another spelling on all its cards, or merges it with one that is there; null takes
 * it from its cards and the list. A 404 Problem for a name that neither the list nor a card has.
 */
export async function changeName(
  context: Context,
  list: NameList,
  from: string,
  to: string | null,
): Promise<CountedName> {
  requireRole(context, "owner");
  const found = await findName(context, list, from);
  // A repetition finds the name changed already. Looked for last, so that none is overlooked.
  const key = context.idempotencyKey;
  const earlier = key === undefined ? null : await findRenamedName(context.teamId, key, list);
  if (!found && !earlier) throw nameGone();
  const before = earlier ? earlier.name : found?.name;
  // Under a key that did something else the write refuses the name as it was asked.
  const spelling = before && nameKey(before) === nameKey(from) ? before : from;
  await renameListedName(context, list, spelling, to);
  if (to === null) return { name: spelling, cards: 0 };
  const after = (await listNames(context, list)).find((one) => one.name === to);
  return after ?? { name: to, cards: found?.cards ?? 0 };
}

/** The name that is meant: of those that differ in letter case alone, the one spelled exactly so. */
async function findName(
  context: ServiceContext,
  list: NameList,
  name: string,
): Promise<CountedName | undefined> {
  const names = await listNames(context, list);
  const exact = names.find((one) => one.name === name);
  return exact ?? names.find((one) => nameKey(one.name) === nameKey(name));
}

function nameGone(): Problem {
  return new Problem({
    status: 404,
    code: "name-not-found",
    message: "Neither the list nor a card has this name.",
  });
}
