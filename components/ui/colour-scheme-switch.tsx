"use client";

import { useMantineColorScheme } from "@mantine/core";
import { IconMoon, IconSun } from "@tabler/icons-react";
import styles from "@/components/ui/colour-scheme-switch.module.css";

/** Turns light to dark and back; until it is used the page follows the reader's system. */
export function ColourSchemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const turn = () => {
    const shown = document.documentElement.getAttribute("data-mantine-color-scheme");
    setColorScheme(shown === "dark" ? "light" : "dark");
  };
  return (
    <button type="button" className={styles.switch} onClick={turn} aria-label="Light or dark">
      <IconMoon className={styles.moon} size={20} aria-hidden="true" />
      <IconSun className={styles.sun} size={20} aria-hidden="true" />
    </button>
  );
}
