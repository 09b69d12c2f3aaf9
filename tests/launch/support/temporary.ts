import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";

/** A fresh folder that any account can pass through, unlike what mkdtemp makes. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "walltime-launch-"));
  fs.chmodSync(folder, 0o755);
  return folder;
}

export function removeFolder(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true });
}

/** A port that nobody listens on now, as text for PORT. */
export async function freePort(): Promise<string> {
  const probe = net.createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No port was given");
  return String(address.port);
}
