import { useRouter } from "next/navigation";
import { useEffect, useOptimistic, useRef, useTransition } from "react";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterHref } from "@/lib/cards/filter/filter-query";

type Shown = {
  path: string;
  filter: CardFilter;
  /** Parameters that are no filter and stay as they are */
  keep: [string, string][];
  /** Whether the period before is shown beside this one */
  compare: boolean;
};

/**
 * The filter of a page, which lives in its address alone: a change asks for another address, and is
 * shown before the page that it asks for.
 */
export function useFilter({ path, filter: shown, keep, compare }: Shown) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [filter, expect] = useOptimistic(shown);
  // Two choices made quickly: the second builds on the first, which the page does not show yet.
  const latest = useRef({ filter: shown, keep });
  useEffect(() => {
    latest.current = { filter: shown, keep };
  }, [shown, keep]);
  const [isCompared, expectCompared] = useOptimistic(compare);

  const go = (next: CardFilter, kept: [string, string][]) => {
    latest.current = { filter: next, keep: kept };
    startTransition(() => {
      expect(next);
      expectCompared(!kept.some(([name, value]) => name === "compare" && value === "no"));
      const lines = new URLSearchParams(window.location.search).getAll("lines");
      const all = [...kept, ...lines.map((line): [string, string] => ["lines", line])];
      router.push(filterHref(path, next, all), { scroll: false });
    });
  };
  const apply = (change: Partial<CardFilter>) =>
    go({ ...latest.current.filter, ...change }, latest.current.keep);
  return { filter, latest, pending, isCompared, go, apply };
}
