import "server-only";
import { type KeptPreferences, setPreferencesSource } from "@/lib/dates/date-ways";

/** Set where the server is started (lib/launch/preferences.js). */
const shared = globalThis as {
  walltimePreferences?: { getStore(): KeptPreferences | undefined };
};

setPreferencesSource(() => shared.walltimePreferences?.getStore());
