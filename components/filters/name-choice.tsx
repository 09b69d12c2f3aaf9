import { CheckGroup } from "@/components/filters/check-group";
import { choiceLabel } from "@/components/filters/choice-label";
import { Disclosure } from "@/components/ui/disclosure";

type NameChoiceProps = {
  name: string;
  heading: string;
  legend: string;
  names: readonly string[];
  chosen: string[] | undefined;
  onChange: (chosen: string[] | undefined) => void;
};

/** Narrows to some of the names that the team's cards bear; nothing where they bear none. */
export function NameChoice({ name, heading, legend, names, chosen, onChange }: NameChoiceProps) {
  const offered = [...new Set([...names, ...(chosen ?? [])])];
  if (offered.length === 0) return null;
  return (
    <Disclosure label={choiceLabel(heading, chosen)} active={Boolean(chosen)}>
      <CheckGroup
        name={name}
        legend={legend}
        options={offered.map((one) => ({ value: one, label: one }))}
        chosen={chosen ?? []}
        onChange={onChange}
      />
    </Disclosure>
  );
}
