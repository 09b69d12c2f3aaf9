import type { Source } from "@/lib/db/write-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** The context at noon UTC of a day, for changes through the API. */
export function at(context: ServiceContext, day: string): ServiceContext & { source: Source } {
  return { ...context, source: "api", now: new Date(`${day}T12:00:00Z`) };
}
