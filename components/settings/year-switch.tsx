import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import styles from "@/components/settings/holiday-editor.module.css";

const first = 1970;
const last = 2100;

type YearSwitchProps = { year: number; onChange: (year: number) => void };

/** The year that is shown, with the one before and after a press away. */
export function YearSwitch({ year, onChange }: YearSwitchProps) {
  return (
    <>
      <YearStep by={-1} year={year} onChange={onChange} />
      <strong className={styles.year}>{year}</strong>
      <YearStep by={1} year={year} onChange={onChange} />
    </>
  );
}

function YearStep({ by, year, onChange }: YearSwitchProps & { by: -1 | 1 }) {
  const to = year + by;
  const Chevron = by < 0 ? IconChevronLeft : IconChevronRight;
  return (
    <ActionIcon
      variant="default"
      size="lg"
      className={styles.step}
      disabled={to < first || to > last}
      aria-label={`Show ${to}`}
      onClick={() => onChange(to)}
    >
      <Chevron size={18} aria-hidden="true" />
    </ActionIcon>
  );
}
