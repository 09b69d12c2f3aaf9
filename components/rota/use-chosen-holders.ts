"use client";

import { useCallback, useMemo, useState } from "react";
import type { FormValues } from "@/lib/cards/form-state";
import type { RotaWeekView } from "@/lib/cards/rota/rota";

const holderField = "person.";

/**
 * Who is chosen for each week on the page, by person's id, "" for nobody, until it is saved. What
 * others change meanwhile shows in the weeks that were left alone. What a form without scripts had
 * sent when it was refused is chosen still.
 */
export function useChosenHolders(weeks: readonly RotaWeekView[], sent: FormValues) {
  const [chosen, setChosen] = useState(() => chosenIn(sent));
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

/** The fields of the form by week. */
function chosenIn(sent: FormValues): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(sent).flatMap(([field, person]) =>
      field.startsWith(holderField) ? [[field.slice(holderField.length), person]] : [],
    ),
  );
}
