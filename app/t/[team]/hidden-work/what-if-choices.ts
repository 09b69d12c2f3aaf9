import type { Query } from "@/app/t/[team]/read-filter";
import type { WhatIfChoices } from "@/lib/services/hidden-work/load-what-if";

const names = ["wipLimit", "people", "onSupport"] as const;

/** What the address asks to be replayed; what is no number of people or cards is left out. */
export function readWhatIfChoices(query: Query): WhatIfChoices {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = query[name];
      const number = typeof text === "string" && /^\d{1,5}$/.test(text) ? Number(text) : 0;
      return number >= 1 && number <= 10_000 ? [[name, number]] : [];
    }),
  );
}

/** The same as parameters of an address. */
export function whatIfEntries(choices: WhatIfChoices): [string, string][] {
  return names.flatMap((name): [string, string][] =>
    choices[name] === undefined ? [] : [[name, String(choices[name])]],
  );
}
