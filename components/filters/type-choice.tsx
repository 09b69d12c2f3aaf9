import { CheckGroup } from "@/components/filters/check-group";
import { choiceLabel } from "@/components/filters/choice-label";
import type { FilterChoices } from "@/components/filters/filter-choices";
import { KindName } from "@/components/filters/kind-name";
import { Disclosure } from "@/components/ui/disclosure";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterList } from "@/lib/cards/filter/filter-list";
import { type Kind, kinds } from "@/lib/cards/kinds";

type TypeChoiceProps = {
  types: FilterChoices["types"];
  filter: CardFilter;
  onApply: (change: Partial<CardFilter>) => void;
};

/** The types of work, and the kinds that they count as. */
export function TypeChoice({ types, filter, onApply }: TypeChoiceProps) {
  const chosen = [...(filter.type ?? []), ...(filter.kind ?? [])];
  return (
    <Disclosure
      label={choiceLabel(filterList.type.label, chosen.length > 0 ? chosen : undefined)}
      active={chosen.length > 0}
    >
      <CheckGroup
        name="type"
        legend={filterList.type.legend}
        options={types.map(({ name, kind }) => ({
          value: name,
          label: <KindName kind={kind}>{name}</KindName>,
        }))}
        chosen={filter.type ?? []}
        onChange={(type) => onApply({ type })}
      />
      <CheckGroup
        name="kind"
        legend={filterList.kind.label}
        options={kinds.map((kind) => ({ value: kind, label: <KindName kind={kind} /> }))}
        chosen={filter.kind ?? []}
        onChange={(kind) => onApply({ kind: kind as Kind[] | undefined })}
      />
    </Disclosure>
  );
}
