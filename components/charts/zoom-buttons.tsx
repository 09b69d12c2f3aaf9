import { IconMinus, IconPlus } from "@tabler/icons-react";
import styles from "@/components/charts/zoom-buttons.module.css";
import { type DayRange, isWhole, zoomAround } from "@/lib/charts/items/zoom-range";

type ZoomButtonsProps = {
  range: DayRange;
  bounds: DayRange;
  onRange: (range: DayRange | null) => void;
};

/** Zooming for those who neither draw a stretch nor turn a wheel. */
export function ZoomButtons({ range, bounds, onRange }: ZoomButtonsProps) {
  const whole = isWhole(range, bounds);
  return (
    <div className={styles.buttons}>
      <button
        type="button"
        aria-label="Zoom in"
        onClick={() => onRange(zoomAround(range, bounds, 0.5))}
      >
        <IconPlus size={18} aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label="Zoom out"
        disabled={whole}
        onClick={() => onRange(zoomAround(range, bounds, 2))}
      >
        <IconMinus size={18} aria-hidden="true" />
      </button>
      <button type="button" disabled={whole} onClick={() => onRange(null)}>
        All
      </button>
    </div>
  );
}
