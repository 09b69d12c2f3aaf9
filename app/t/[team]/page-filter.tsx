import { FilterBar } from "@/components/filters/filter-bar";
import { Notice } from "@/components/ui/notice";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterWords } from "@/lib/cards/filter/filter-words";
import type { Measure } from "@/lib/cards/filter/measure";
import { unknownWords } from "@/lib/cards/filter/unknown-parameters";
import { periodPresets, presetEnd } from "@/lib/charts/planning/period-presets";
import { ruleChoices } from "@/lib/metrics/offered-sla-rules";
import type { TeamFacts } from "@/lib/services/planning/load-team-facts";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

type PageFilterProps = {
  team: LoadedTeam;
  facts: TeamFacts;
  path: string;
  filter: CardFilter;
  /** Parameters that are no filter and stay as they are */
  keep: [string, string][];
  /** Why the filter in the address was not used; null where it was */
  problem: string | null;
  /** Parameters of the address that the page does not know */
  unknown: readonly string[];
  compare?: boolean;
  usualMeasure?: Measure;
  /** Whether it is read by a link: what is filtered is told, and stays as it is */
  isReader?: boolean;
};

/** The filter of a page of figures, and what of the address it could not follow. */
export function PageFilter({ team, facts, filter, problem, unknown, ...rest }: PageFilterProps) {
  const { isReader = false, ...bar } = rest;
  if (isReader) return <FilterTold filter={filter} problem={problem} />;
  return (
    <>
      <FilterBar
        {...bar}
        filter={filter}
        choices={{
          types: team.types.map(({ name, kind, colour }) => ({ name, kind, colour })),
          names: {
            types: namesOf(team.types),
            sizes: namesOf(team.sizes),
            streams: namesOf(team.streams),
            clients: facts.clients,
            classesOfService: facts.classes,
          },
          rules: ruleChoices(team.rule, filter.rule),
        }}
        presets={periodPresets(presetEnd(facts.lastRelease, team.today), team.today)}
      />
      {problem === null ? null : <Notice title="This filter was not used.">{problem}</Notice>}
      {unknown.length === 0 ? null : (
        <Notice title="Part of this address was ignored.">{unknownWords(unknown)}</Notice>
      )}
    </>
  );
}

/** What a shared page is filtered by, in words. */
function FilterTold({ filter, problem }: Pick<PageFilterProps, "filter" | "problem">) {
  const told = filterWords(filter)
    .filter(([, names]) => names !== "all")
    .map(([name, names]) => `${name}: ${names}`);
  return (
    <>
      {told.length > 0 ? <p data-filters>{told.join(" · ")}</p> : null}
      {problem === null ? null : <Notice title="This filter was not used.">{problem}</Notice>}
    </>
  );
}

function namesOf(list: readonly { name: string }[]): string[] {
  return list.map(({ name }) => name);
}
