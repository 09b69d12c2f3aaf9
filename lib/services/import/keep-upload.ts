import "server-only";
import { randomUUID } from "node:crypto";
import { requireRole } from "@/lib/cards/people/actor";
import { Problem } from "@/lib/cards/problem";
import {
  addUploadPart,
  deleteUpload,
  deleteUploadsBefore,
  finishUpload,
  getUpload,
  getUploadPart,
  insertUpload,
} from "@/lib/db/uploads";
import type { FileSource } from "@/lib/files/file-source";
import type { ServiceContext } from "@/lib/services/team/service-context";

export const maxUploadBytes = 200_000_000;
const partSize = 64 * 1024;
const keptFor = 24 * 60 * 60 * 1_000;

/**
 * Keeps a file for a day as it arrives, so that it can be checked and imported; returns its id. What
 * has arrived is forgotten where the rest does not. A 413 Problem above 200 MB, a 422 for an empty one.
 */
export async function keepUpload(
  context: ServiceContext,
  fileName: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<string> {
  requireRole(context, "editor");
  const now = context.now ?? new Date();
  await deleteUploadsBefore(new Date(now.getTime() - keptFor));
  const id = randomUUID();
  await insertUpload(context.teamId, id, plainFileName(fileName));
  try {
    const size = await keepParts(context.teamId, id, chunks);
    await finishUpload(context.teamId, id, size);
    return id;
  } catch (error) {
    await deleteUpload(context.teamId, id);
    throw error;
  }
}

async function keepParts(
  teamId: number,
  id: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<number> {
  const buffer = new Uint8Array(partSize);
  let filled = 0;
  let part = 0;
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxUploadBytes) throw fileTooLarge();
    for (let at = 0; at < chunk.length; ) {
      const piece = chunk.subarray(at, at + partSize - filled);
      buffer.set(piece, filled);
      filled += piece.length;
      at += piece.length;
      if (filled < partSize) continue;
      await addUploadPart(teamId, id, part++, buffer);
      filled = 0;
    }
  }
  if (filled > 0) await addUploadPart(teamId, id, part, buffer.slice(0, filled));
  if (size > 0) return size;
  throw new Problem({
    status: 422,
    code: "empty-file",
    field: "file",
    message: "The file is empty. Choose one with a row of headings and a row for each card.",
  });
}

/** A file that was kept; a 404 Problem when it is not there any more. */
export async function findUpload(context: ServiceContext, id: string): Promise<FileSource> {
  requireRole(context, "editor");
  const upload = isUploadId(id) ? await getUpload(context.teamId, id) : null;
  if (!upload) throw uploadGone();
  const { fileName, size } = upload;
  return {
    fileName,
    size,
    async *chunks() {
      for (let part = 0; part * partSize < size; part += 1) {
        const bytes = await getUploadPart(context.teamId, id, part);
        if (!bytes) throw uploadGone();
        yield bytes;
      }
    },
  };
}

/** Whether a text can be the id of a kept file. */
export function isUploadId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** Forgets a kept file. */
export async function forgetUpload(context: ServiceContext, id: string): Promise<void> {
  requireRole(context, "editor");
  await deleteUpload(context.teamId, id);
}

/** A file's name as it can be stored and shown. */
export function plainFileName(name: string): string {
  const plain = name.toWellFormed().replace(/\p{Cc}+/gu, " ");
  return plain.trim().slice(0, 200).toWellFormed() || "file.csv";
}

function fileTooLarge(): Problem {
  return new Problem({
    status: 413,
    code: "file-too-large",
    field: "file",
    message: `The file is larger than ${maxUploadBytes / 1_000_000} MB. Split it into several.`,
  });
}

function uploadGone(): Problem {
  return new Problem({
    status: 404,
    code: "upload-gone",
    message:
      "This file is not kept any more: Walltime forgets an uploaded file after a day. Choose it again.",
  });
}
