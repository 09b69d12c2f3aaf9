import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { type FormValues, isOfOpening, keyField, sentByScript } from "@/lib/cards/form-state";
import { maxIdempotencyKeyLength } from "@/lib/server/idempotency-key";
import type { Repeatable } from "@/lib/services/team/service-context";

const sent = new AsyncLocalStorage<Repeatable>();

/** What nobody may guess from a fingerprint of it: two forms that differ in it alone count as one. */
const secrets = ["old", "password"];

/** Does what a form asks for; `sentForm` tells the services meanwhile by which key it is known. */
export function whileSent<T>(form: FormData, work: () => Promise<T>): Promise<T> {
  const key = form.get(keyField);
  if (typeof key !== "string" || key === "" || key.length > maxIdempotencyKeyLength - 5) {
    return sent.run({}, work);
  }
  return sent.run({ idempotencyKey: `form-${key}`, typed: typedInto(form) }, work);
}

/** The key of the form that is being answered, and what was typed into it; nothing elsewhere. */
export function sentForm(): Repeatable {
  return sent.getStore() ?? {};
}

function typedInto(form: FormData): FormValues {
  const typed: FormValues = {};
  for (const [name, value] of form) {
    const isTyped = typeof value === "string" && !name.startsWith("$ACTION");
    if (!isTyped || isOfOpening(name) || name === sentByScript || secrets.includes(name)) continue;
    typed[name] = name in typed ? `${typed[name]},${value}` : value;
  }
  return typed;
}
