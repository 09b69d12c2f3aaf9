import type { HeadCount } from "@/lib/cards/team/head-count";
import { showDay } from "@/lib/dates/show-day";

/** "5 people from 1 Jan 2026, 1 on support". */
export function headCountWords({ from, people, onSupport }: HeadCount): string {
  const who = people === 1 ? "1 person" : `${people} people`;
  return `${who} from ${showDay(from)}, ${onSupport === 0 ? "nobody" : onSupport} on support`;
}
