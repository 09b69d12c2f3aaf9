import "server-only";
import { nameKey } from "@/lib/cards/fields/name-key";
import { invalidFields, Problem } from "@/lib/cards/problem";
import type { NameListKey } from "@/lib/db/listed-names";
import type { Source } from "@/lib/db/write-team";
import { loadNameCounts } from "@/lib/services/cards/load-name-counts";
import { addListedName, renameListedName } from "@/lib/services/settings/merge-names";
import type { ServiceContext } from "@/lib/services/team/service-context";

type Context = ServiceContext & { source: Source; idempotencyKey?: string };
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
 * Gives a name another spelling on all its cards, or merges it with one that is there; null takes
 * it from its cards and the list. A 404 Problem for a name that neither the list nor a card has.
 */
export async function changeName(
  context: Context,
  list: NameList,
  from: string,
  to: string | null,
): Promise<CountedName> {
  const found = (await listNames(context, list)).find((one) => nameKey(one.name) === nameKey(from));
  if (!found) {
    throw new Problem({
      status: 404,
      code: "name-not-found",
      message: "Neither the list nor a card has this name.",
    });
  }
  await renameListedName(context, list, found.name, to);
  if (to === null) return { ...found, cards: 0 };
  const after = (await listNames(context, list)).find((one) => one.name === to);
  return after ?? { name: to, cards: found.cards };
}
