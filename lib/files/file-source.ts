/** A file that can be read from its start any number of times, without being in memory as a whole. */
export type FileSource = {
  fileName: string;
  /** In bytes */
  size: number;
  /** The bytes in order, in small pieces: what is made of one is in memory at a time. */
  chunks(): AsyncIterable<Uint8Array>;
};

const chunkSize = 64 * 1024;

/** A file whose bytes are at hand. */
export function bytesSource(fileName: string, bytes: Uint8Array): FileSource {
  return {
    fileName,
    size: bytes.length,
    async *chunks() {
      for (let from = 0; from < bytes.length; from += chunkSize) {
        yield bytes.subarray(from, from + chunkSize);
      }
    },
  };
}

/** All bytes of a file, for formats that cannot be read piece by piece. */
export async function allBytes(source: FileSource): Promise<Uint8Array> {
  const bytes = new Uint8Array(source.size);
  let at = 0;
  for await (const chunk of source.chunks()) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes.subarray(0, at);
}
