import { ChoiceLinks } from "@/components/ui/choice-links";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterHref } from "@/lib/cards/filter/filter-query";
import type { PeriodPreset } from "@/lib/charts/planning/period-presets";

type PeriodLinksProps = {
  path: string;
  filter: CardFilter;
  keep: [string, string][];
  presets: PeriodPreset[];
};

/** The periods that readers pick most, as links. */
export function PeriodLinks({ path, filter, keep, presets }: PeriodLinksProps) {
  return (
    <ChoiceLinks
      label="Period of release"
      carry={["lines"]}
      links={presets.map(({ label, from, to }) => ({
        label,
        href: filterHref(path, { ...filter, from, to }, keep),
        chosen: filter.from === from && filter.to === to,
      }))}
    />
  );
}
