import { ChoiceLinks } from "@/components/ui/choice-links";
import {
  type PlanningAddress,
  type PlanningView,
  viewHref,
} from "@/lib/charts/planning/planning-view";

type ViewChoiceProps<Name extends keyof PlanningView> = {
  label: string;
  address: PlanningAddress;
  name: Name;
  options: [value: PlanningView[Name], label: string][];
};

/** What the chart of all items and the forms about hidden work keep in the address by themselves. */
const chartState = ["zoom", "lines", "wipLimit", "people", "onSupport", "own"];

/** One part of the view to choose, as links. */
export function ViewChoice<Name extends keyof PlanningView>({
  label,
  address,
  name,
  options,
}: ViewChoiceProps<Name>) {
  return (
    <ChoiceLinks
      label={label}
      carry={chartState}
      links={options.map(([value, text]) => ({
        label: text,
        href: viewHref(address, { [name]: value } as Partial<PlanningView>),
        chosen: address.view[name] === value,
      }))}
    />
  );
}
