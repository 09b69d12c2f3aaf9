import "server-only";
import { invalidFields } from "@/lib/cards/problem";
import { bytesSource, type FileSource } from "@/lib/files/file-source";
import { checkInput } from "@/lib/server/read-json";
import { receiveForm } from "@/lib/server/receive-form";
import { type ImportOptions, importOptionsSchema } from "@/lib/services/import/import-options";
import {
  findUpload,
  forgetUpload,
  keepUpload,
  maxUploadBytes,
  plainFileName,
} from "@/lib/services/import/keep-upload";
import type { ServiceContext } from "@/lib/services/team/service-context";

const maxImportBytes = maxUploadBytes;
/** Larger files are kept until they are imported, so that they are never in memory as a whole. */
const maxInMemory = 4_000_000;

export type SentImport = {
  source: FileSource;
  options: ImportOptions;
  /** Forgets the file, where it had to be kept */
  forget: () => Promise<void>;
};

/**
 * The file and the options of a multipart request. Throws a Problem: 415 for another content type,
 * 413 above 200 MB, 400 for a broken body, 422 for a missing file or bad options.
 */
export async function readImport(context: ServiceContext, request: Request): Promise<SentImport> {
  const { file, fields } = await receiveForm(request, maxImportBytes, (name, chunks) =>
    receiveFile(context, plainFileName(name), chunks),
  );
  if (file === undefined) {
    throw invalidFields([
      { field: "file", code: "required", message: 'Send the file as the part named "file".' },
    ]);
  }
  try {
    return { ...file, options: readOptions(fields.get("options") ?? "") };
  } catch (error) {
    await file.forget();
    throw error;
  }
}

async function receiveFile(
  context: ServiceContext,
  fileName: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<Omit<SentImport, "options">> {
  const iterator = chunks[Symbol.asyncIterator]();
  const start: Uint8Array[] = [];
  let size = 0;
  while (size <= maxInMemory) {
    const { done, value } = await iterator.next();
    if (done) {
      return { source: bytesSource(fileName, Buffer.concat(start)), forget: async () => {} };
    }
    start.push(value);
    size += value.length;
  }
  const id = await keepUpload(context, fileName, inOrder(start, iterator));
  return { source: await findUpload(context, id), forget: () => forgetUpload(context, id) };
}

async function* inOrder(
  start: Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (let chunk = start.shift(); chunk !== undefined; chunk = start.shift()) yield chunk;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function readOptions(text: string): ImportOptions {
  if (text.trim() === "") return {};
  return checkInput(parseOptions(text), importOptionsSchema);
}

function parseOptions(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidFields([
      { field: "options", code: "not-json", message: "The options are not JSON." },
    ]);
  }
}
