import "server-only";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import busboy from "busboy";
import { Problem } from "@/lib/cards/problem";
import { bodyProblem, limitedBody } from "@/lib/server/limited-body";

const maxFields = 100;
const maxFieldLength = 1_000_000;

export type ReceivedForm<T> = { file: T | undefined; fields: Map<string, string> };

/**
 * Reads a multipart form whose part named "file" may be large: `receive` is handed its bytes as they
 * arrive. A 415 Problem for another content type, 413 above `maxBytes`, 400 for a broken body.
 */
export async function receiveForm<T>(
  request: Request,
  maxBytes: number,
  receive: (fileName: string, chunks: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<ReceivedForm<T>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) {
    throw new Problem({
      status: 415,
      code: "unsupported-content-type",
      message: "Send the file as multipart/form-data, in a part named “file”.",
    });
  }
  const body = Readable.fromWeb(limitedBody(request, maxBytes) as WebStream<Uint8Array>);
  try {
    return await readParts(body, type, receive);
  } catch (error) {
    body.destroy();
    const message = "The body is not a complete multipart/form-data message.";
    throw bodyProblem(error, { code: "not-multipart", message });
  }
}

function readParts<T>(
  body: Readable,
  type: string,
  receive: (fileName: string, chunks: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<ReceivedForm<T>> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>();
    const work: Promise<void>[] = [];
    let file: T | undefined;
    let hasFile = false;
    const parser = busboy({
      headers: { "content-type": type },
      defParamCharset: "utf8",
      limits: { fields: maxFields, fieldSize: maxFieldLength, files: 2 },
    });
    const fail = (error: unknown) => {
      body.unpipe(parser);
      reject(error);
    };
    parser.on("field", (name, value) => fields.set(name, value));
    parser.on("file", (name, stream, info) => {
      if (name === "file" && !hasFile) {
        hasFile = true;
        const received = receive(info.filename ?? "", stream).then((result) => {
          file = result;
        });
        work.push(received);
        received.catch(fail);
        return;
      }
      // Options may come as a file as well.
      const text = textOf(stream).then((value) => void fields.set(name, value));
      work.push(text);
      text.catch(fail);
    });
    parser.on("error", fail);
    body.on("error", fail);
    parser.on("close", () => {
      Promise.all(work).then(() => resolve({ file, fields }), fail);
    });
    body.pipe(parser);
  });
}

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size <= maxFieldLength) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
