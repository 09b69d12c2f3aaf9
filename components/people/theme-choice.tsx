"use client";

import { useMantineColorScheme } from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import { ChoiceSelect } from "@/components/forms/choice-select";

const schemes = [
  { value: "auto", label: "As this device" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

/** Light, dark or as the device: set at once, as by the switch of every page. */
export function ThemeChoice() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  // Which it is only the browser knows.
  const isKnown = useMounted();
  return (
    <ChoiceSelect
      aria-label="Colours"
      maw={360}
      value={isKnown ? colorScheme : "auto"}
      disabled={!isKnown}
      onChange={(event) => {
        const chosen = schemes.find(({ value }) => value === event.currentTarget.value);
        if (chosen) setColorScheme(chosen.value);
      }}
      data={schemes}
    />
  );
}
