import { NativeSelect, type NativeSelectProps } from "@mantine/core";

type Choice = string | { value: string; label: string; disabled?: boolean };

type ChoiceSelectProps = Omit<NativeSelectProps, "data" | "children"> & {
  data: readonly Choice[];
};

/**
 * A select that keeps what was chosen when its choices change: options known by their place, as the
 * library makes them, would let another one slip into it when one is added before it.
 */
export function ChoiceSelect({ data, ...props }: ChoiceSelectProps) {
  return (
    <NativeSelect {...props}>
      {data.map((choice) => {
        const { label, ...option } =
          typeof choice === "string" ? { value: choice, label: choice } : choice;
        return (
          <option key={option.value} {...option}>
            {label}
          </option>
        );
      })}
    </NativeSelect>
  );
}
