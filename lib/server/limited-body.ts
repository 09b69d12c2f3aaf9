import "server-only";
import { Problem } from "@/lib/cards/problem";

/**
 * A request's body that fails with a 413 Problem as soon as it is longer than `maxBytes`: at once
 * where the request says its length, else when the bytes have come in.
 */
export function limitedBody(request: Request, maxBytes: number): ReadableStream<Uint8Array> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > maxBytes) throw tooLarge(maxBytes);
  const body = request.body ?? new Blob([]).stream();
  let bytes = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        if (bytes > maxBytes) controller.error(tooLarge(maxBytes));
        else controller.enqueue(chunk);
      },
    }),
  );
}

function tooLarge(maxBytes: number): Problem {
  return new Problem({
    status: 413,
    code: "body-too-large",
    message: `The request is larger than the ${maxBytes / 1_000_000} MB that are possible here.`,
  });
}

/** The failure of a body that could not be read to its end. */
export function bodyProblem(error: unknown, otherwise: { code: string; message: string }): Problem {
  if (error instanceof Problem) return error;
  return new Problem({ status: 400, ...otherwise });
}
