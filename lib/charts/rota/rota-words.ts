import type { RotaProblem, RotaView, RotaWeekView, SupportHolder } from "@/lib/cards/rota/rota";
import type { ProposedPlan } from "@/lib/cards/rota/rota-plan";
import type { IsoDay } from "@/lib/dates/day";
import { showDayOfYear } from "@/lib/dates/show-day";
import { countOf } from "@/lib/format/count-of";
import { formatDayRange } from "@/lib/format/format-day-range";
import { formatNumber } from "@/lib/format/format-number";

/** The working days of a week: "2–6 Mar 2026". */
export function weekWords({ from, to }: { from: IsoDay; to: IsoDay }): string {
  return formatDayRange(from, to);
}

/** Who holds support now and next, in a sentence. */
export function holderSentence({ weeks }: RotaView): string {
  const now = weeks.find(({ when }) => when === "now");
  const next = weeks.find(({ when, person }) => when === "ahead" && person !== null);
  const after = next?.person ? `${next.person.name} from ${shortDay(next.from)}` : "nobody yet";
  if (!now?.person) return `Nobody holds support this week. Next: ${after}.`;
  return `${now.person.name} holds support until ${shortDay(now.to)}. Next: ${after}.`;
}

/** Who holds support on a day, for one short line. */
export function supportWords({ name, until, isAway }: SupportHolder): string {
  return `On support: ${name}${isAway ? " (away today)" : ""}, until ${shortDay(until)}.`;
}

/** How even it has been, in words. METRICS section 9. */
export function evenSentence({ counts, weeksHeld, spread }: RotaView): string {
  if (weeksHeld === 0 || spread === null) {
    return "Nobody has held a week yet. Counts show here as weeks go by.";
  }
  const over = `Over ${countOf(weeksHeld, "week")}`;
  const sharing = counts.filter(({ share, held }) => share > 0 || held > 0);
  if (spread <= 1 + 1e-9) {
    return `${over}, it has been as even as whole weeks can be: nobody is more than a week apart from anybody else.`;
  }
  const byBalance = [...sharing].sort((a, b) => b.held - b.share - (a.held - a.share));
  const [most, least] = [byBalance[0], byBalance.at(-1)];
  if (!most || !least) return "";
  return `${over}, it has been uneven: ${most.name} has held ${countOf(most.held, "week")} where an even share is ${formatNumber(most.share, 1)}, ${least.name} ${formatNumber(least.held)} where it is ${formatNumber(least.share, 1)}. Planning makes up for it.`;
}

/** What is wrong with a week, in words. */
export function problemWords(problem: RotaProblem, name: string): string {
  if (problem === "away") return `${name} is away that week`;
  if (problem === "off-rota") return `${name} is not on the rota then`;
  return `${name}’s second week running`;
}

/** Weeks to come that somebody should look at, in a sentence; null where there are none. */
export function problemSentence(weeks: readonly RotaWeekView[]): string | null {
  const wrong = weeks.filter(({ problem }) => problem === "away" || problem === "off-rota");
  if (wrong.length === 0) return null;
  const named = wrong.slice(0, 3).map((week) => `${week.person?.name} (${weekWords(week)})`);
  const others = wrong.length > 3 ? ` and ${wrong.length - 3} more` : "";
  return `${wrong.length === 1 ? "One week is" : `${wrong.length} weeks are`} held by somebody who is not there: ${named.join(", ")}${others}.`;
}

/** What a plan would do, in a sentence. */
export function planSentence({ weeks, counts }: ProposedPlan): string {
  if (weeks.length === 0) return "Nothing would change.";
  const moved = weeks.filter(({ was }) => was !== null).length;
  const filled = weeks.length - moved;
  const parts = [
    ...(filled > 0 ? [`gives ${countOf(filled, "week")} to somebody`] : []),
    ...(moved > 0 ? [`changes ${countOf(moved, "week")} that people may count on`] : []),
  ];
  const each = counts.map(({ name, weeks: held }) => `${name} ${held}`).join(", ");
  return `This plan ${parts.join(" and ")}. Weeks held and to come with it: ${each}.`;
}

function shortDay(day: IsoDay): string {
  return showDayOfYear(day);
}
