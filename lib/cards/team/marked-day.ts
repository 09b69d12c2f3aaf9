import type { IsoDay } from "@/lib/dates/day";

/** A day on which the team changed how it works, for before and after. */
export type MarkedDay = { id: number; day: IsoDay; label: string };
