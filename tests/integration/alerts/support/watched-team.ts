import { newAlertSchema } from "@/lib/cards/alerts/alert-schemas";
import { checkTeams } from "@/lib/services/alerts/check-teams";
import { addAlert } from "@/lib/services/alerts/edit-alerts";
import { sendWaiting } from "@/lib/services/alerts/send-waiting";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { at } from "@/tests/integration/services/support/at";

/** A team in London with 12 features of 6 working days each, so that the SLA of the next is 6 days. */
export async function makeWatchedTeam(): Promise<ServiceContext> {
  const { context } = await makeTeam({ timeZone: "Europe/London" });
  const early = at(context, "2026-03-20");
  for (let count = 0; count < 12; count += 1) {
    await makeCard(early, { committed: "2026-03-02", released: "2026-03-09" });
  }
  return context;
}

/** An alert of whoever asks. */
export function makeAlert(
  context: ServiceContext,
  input: Partial<Parameters<typeof newAlertSchema.parse>[0] & object>,
) {
  const given = { channel: "webhook", kinds: ["over-sla"], ...input };
  return addAlert({ ...context, source: "screen" }, newAlertSchema.parse(given));
}

function fail(error: unknown): never {
  throw error;
}

/** What a process does in one of its turns, at ten in the morning of a day. */
export async function turn(day: string): Promise<void> {
  const now = new Date(`${day}T10:00:00Z`);
  await checkTeams(fail, now);
  await sendWaiting(fail, { now: () => now });
}
