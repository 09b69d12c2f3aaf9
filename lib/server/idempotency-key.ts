import "server-only";
import { Problem } from "@/lib/cards/problem";

export const idempotencyHeader = "Idempotency-Key";
export const maxIdempotencyKeyLength = 200;

/** The key by which a repeated request is recognised, where the request carries one. */
export function idempotencyKeyOf(request: Request): { idempotencyKey?: string | undefined } {
  const key = request.headers.get(idempotencyHeader)?.trim();
  if (!key) return {};
  if (key.length > maxIdempotencyKeyLength) {
    throw new Problem({
      status: 400,
      code: "idempotency-key-too-long",
      field: idempotencyHeader,
      message: `An idempotency key has at most ${maxIdempotencyKeyLength} characters.`,
    });
  }
  return { idempotencyKey: key };
}
