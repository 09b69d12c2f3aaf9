import "server-only";

/** The address under which people open this Walltime, as the launcher worked it out. */
export function publicUrl(): URL {
  return new URL(process.env.WALLTIME_URL ?? "http://127.0.0.1:3000");
}
