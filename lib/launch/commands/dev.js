import { tellFirstOwner } from "../accounts/first-owner-link.js";
import { ensureClient } from "../ensure-client.js";
import { ensureDependencies } from "../ensure-dependencies.js";
import { checkPort } from "../http-server.js";
import { claimData, openDatabase } from "../open-database.js";
import { runCommand } from "../run-command.js";
import { readSettings } from "../settings.js";
import { sayOnStdout } from "../step.js";
import { readCertificate } from "../tls.js";

/** `npm run dev`: as `npm start`, but pages are compiled as they change. */
export function dev() {
  const say = sayOnStdout;
  return runCommand(say, async (shutdown) => {
    const settings = readSettings(process.env);
    const lock = claimData(settings, shutdown);
    await checkPort(settings);
    if (settings.tls) readCertificate(settings.tls);
    await ensureDependencies({ say });
    await ensureClient({ say });
    const databaseUrl = await openDatabase(settings, lock, shutdown, say);
    const { serve } = await import("../serve.js");
    const { url } = await serve(settings, databaseUrl, shutdown, { dev: true });
    lock?.describe({ url });
    say(`Walltime is ready for changes: ${url}`);
    await tellFirstOwner(settings, databaseUrl);
  });
}
