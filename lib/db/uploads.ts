import "server-only";
import { database } from "@/lib/db/client";

export type UploadRow = { id: string; fileName: string; size: number };

/** Begins to keep a file, of which nothing has arrived yet. */
export async function insertUpload(teamId: number, id: string, fileName: string): Promise<void> {
  await database().upload.create({ data: { teamId, id, fileName, size: 0 } });
}

/** Keeps the next piece of a file. */
export async function addUploadPart(
  teamId: number,
  uploadId: string,
  part: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await database().uploadPart.create({ data: { teamId, uploadId, part, bytes } });
}

/** Says that a file has arrived as a whole: until then it is not found. */
export async function finishUpload(teamId: number, id: string, size: number): Promise<void> {
  await database().upload.update({ where: { teamId_id: { teamId, id } }, data: { size } });
}

/** A file that waits to be imported, without its bytes; null once it is gone. */
export async function getUpload(teamId: number, id: string): Promise<UploadRow | null> {
  return database().upload.findUnique({
    where: { teamId_id: { teamId, id }, size: { gt: 0 } },
    select: { id: true, fileName: true, size: true },
  });
}

/** One part of an uploaded file's bytes. */
export async function getUploadPart(
  teamId: number,
  uploadId: string,
  part: number,
): Promise<Uint8Array | null> {
  const found = await database().uploadPart.findUnique({
    where: { teamId_uploadId_part: { teamId, uploadId, part } },
    select: { bytes: true },
  });
  return found?.bytes ?? null;
}

/** Deletes an uploaded file. */
export async function deleteUpload(teamId: number, id: string): Promise<void> {
  await database().upload.deleteMany({ where: { teamId, id } });
}

/** Forgets the files of all teams that arrived before an instant. */
export async function deleteUploadsBefore(instant: Date): Promise<void> {
  await database().upload.deleteMany({ where: { uploadedAt: { lt: instant } } });
}
