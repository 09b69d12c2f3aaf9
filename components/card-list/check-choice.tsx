import { choiceLabel } from "@/components/filters/choice-label";
import classes from "@/components/ui/check-rows.module.css";
import { Disclosure } from "@/components/ui/disclosure";

type Props = {
  name: string;
  heading: string;
  options: { value: string; label: string }[];
  chosen: string[];
};

/** Any number of names to narrow a list to, below a button; none chosen means all. */
export function CheckChoice(props: Props) {
  if (props.options.length === 0 && props.chosen.length === 0) return null;
  return (
    <Disclosure label={choiceLabel(props.heading, props.chosen)} active={props.chosen.length > 0}>
      <CheckNames {...props} />
    </Disclosure>
  );
}

/** The same without a button, in a form for an address. */
export function CheckNames({ name, heading, options, chosen }: Props) {
  const known = options.map((option) => option.value);
  // A name in the address that the team does not have stays, so that it can be unticked.
  const gone = chosen.filter((value) => !known.includes(value));
  const offered = [...options, ...gone.map((value) => ({ value, label: value }))];
  if (offered.length === 0) return null;
  return (
    <fieldset key={chosen.join("\n")} className={classes.group}>
      <legend>{heading}</legend>
      {offered.map(({ value, label }) => (
        <label key={value}>
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
          />
          <bdi>{label}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
