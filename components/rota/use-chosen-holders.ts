"use client";

import { useCallback, useMemo, useState } from "react";
import type { RotaWeekView } from "@/lib/cards/rota/rota";

/**
 * Who is chosen for each week on the page, by person's id, "" for nobody, until it is saved. What
 * others change meanwhile shows in the weeks that were left alone.
 */
export function useChosenHolders(weeks: readonly RotaWeekView[]) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const saved = useMemo(
    () => new Map(weeks.map(({ week, person }) => [week, String(person?.id ?? "")])),
    [weeks],
  );
  const holderOf = useCallback(
    (week: string) => chosen[week] ?? saved.get(week) ?? "",
    [chosen, saved],
  );
  const choose = useCallback(
    (week: string, person: string) => setChosen((before) => ({ ...before, [week]: person })),
    [],
  );
  /** Gives each of two weeks the holder of the other. */
  const swap = useCallback(
    (one: string, other: string) =>
      setChosen((before) => ({ ...before, [one]: holderOf(other), [other]: holderOf(one) })),
    [holderOf],
  );
  const reset = useCallback(() => setChosen({}), []);
  const changed = weeks.filter(({ week }) => holderOf(week) !== saved.get(week));
  return { holderOf, choose, swap, reset, changed };
}
