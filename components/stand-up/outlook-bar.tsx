import styles from "@/components/stand-up/outlook-bar.module.css";
import type { OpenCardChance } from "@/lib/cards/progress/open-card";

/** A chance as a bar from 0 to 100%, its 90% interval as a bracket across it; nothing without one. */
export function OutlookBar({ chance }: { chance: OpenCardChance }) {
  if ("reason" in chance) return null;
  const at = (share: number) => 1 + share * 98;
  return (
    <svg className={styles.bar} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.track} x={1} y={3} width={98} height={6} />
      <rect
        className={styles.fill}
        data-unlikely={chance.value < 0.5 || undefined}
        x={1}
        y={3}
        width={chance.value * 98}
        height={6}
      />
      <path
        className={styles.interval}
        d={`M${at(chance.low)} 6H${at(chance.high)}M${at(chance.low)} 1v10M${at(chance.high)} 1v10`}
      />
    </svg>
  );
}
