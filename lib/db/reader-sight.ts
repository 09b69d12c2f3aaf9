import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import {
  hiddenColumns,
  type LinkSight,
  nothingShown,
  sightParts,
  withoutColumns,
} from "@/lib/cards/links/link-sight";
import type { PrismaClient } from "@/prisma/generated/client";

type Held = { sight: LinkSight };

/** Also made where the server is started (lib/launch/link-requests.js), whichever is first. */
const shared = globalThis as { walltimeSight?: AsyncLocalStorage<Held> };
shared.walltimeSight ??= new AsyncLocalStorage();
const storage = shared.walltimeSight;

/** What whoever asks by a link may see; undefined for everybody else, who sees all. */
export function readerSight(): LinkSight | undefined {
  return storage.getStore()?.sight;
}

/** Lets the request under way, which asks by a link, see what that link shows. */
export function showToReader(sight: LinkSight): void {
  const held = storage.getStore();
  if (held === undefined) throw new Error("A link is asked outside of a link's request");
  held.sight = sight;
}

/** Does work as a request that asks by a link, which sees nothing hidden until it is known. */
export function asReader<T>(work: () => Promise<T>): Promise<T> {
  return storage.run({ sight: nothingShown }, work);
}

/** Whether something is kept from whoever asks. */
export function isHidden(part: keyof LinkSight): boolean {
  const sight = readerSight();
  return sight !== undefined && !sight[part];
}

/** What tells one reader's figures from another's where they are kept; nothing for those who see all. */
export function sightKey(): string {
  const sight = readerSight();
  return sight ? `link ${sightParts.filter((part) => sight[part]).join("+")}:` : "";
}

const hiding = new WeakMap<PrismaClient, Map<string, PrismaClient>>();

/** A client whose answers hold nothing in the columns that whoever asks does not see. */
export function hideFromReader(client: PrismaClient): PrismaClient {
  const sight = readerSight();
  if (sight === undefined) return client;
  const clients = hiding.get(client) ?? new Map<string, PrismaClient>();
  hiding.set(client, clients);
  const key = sightKey();
  const known = clients.get(key);
  if (known) return known;
  const hidden = hiddenColumns(sight);
  const made = client.$extends({
    query: {
      $allOperations: async ({ args, query }) => withoutColumns(await query(args), hidden),
    },
  }) as unknown as PrismaClient;
  clients.set(key, made);
  return made;
}
