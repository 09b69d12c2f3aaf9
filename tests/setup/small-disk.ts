import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";

type SmallDisk = {
  folder: string;
  /** Leaves not a byte of room */
  fill: () => void;
  makeRoom: () => void;
  remove: () => void;
};

/** A disk of its own with little room; null where none can be made. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const folder = temporaryFolder();
  const options = ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=755`, "tmpfs", folder];
  const { status } = spawnSync("mount", options, { stdio: "ignore" });
  if (status !== 0) {
    removeFolder(folder);
    return null;
  }
  const filler = path.join(folder, "filler");
  return {
    folder,
    fill() {
      const file = openSync(filler, "a");
      for (let bytes = 1 << 20; bytes >= 1; ) {
        try {
          if (writeSync(file, Buffer.alloc(bytes)) < bytes) bytes >>= 1;
        } catch {
          bytes >>= 1;
        }
      }
      closeSync(file);
    },
    makeRoom: () => rmSync(filler),
    remove() {
      execFileSync("umount", ["--lazy", folder]);
      removeFolder(folder);
    },
  };
}
