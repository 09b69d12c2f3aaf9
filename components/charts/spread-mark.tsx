import type { SpreadGroup } from "@/components/charts/spread-group";
import styles from "@/components/charts/spread-mark.module.css";
import { labelLines } from "@/lib/charts/axis/label-lines";
import type { Scale } from "@/lib/charts/items/point-layout";
import { groupName } from "@/lib/charts/sla/sla-group";
import { spreadLabels } from "@/lib/charts/spread/spread-labels";
import { formatNumber } from "@/lib/format/format-number";

type SpreadMarkProps = {
  group: SpreadGroup;
  place: { left: number; width: number; top: number; bottom: number };
  y: Scale;
  onOpen: () => void;
};

/** Room for the longest of the labels beside a box, "mean + SD 11.7" */
const labelWidth = 110;

/** A thin line from min to max, a box of mean ± SD, mean and median across it, named beside it. */
export function SpreadMark({ group, place, y, onOpen }: SpreadMarkProps) {
  const { mean, sd, min, max, median } = group;
  if (mean === null || min === null || max === null || median === null) return null;
  const narrow = place.width < labelWidth + 37;
  const middle = place.left + place.width / 2;
  const half = Math.min(20, narrow ? place.width / 5 : (place.width - labelWidth - 17) / 2);
  const x = narrow
    ? middle
    : Math.min(middle - 26, place.left + place.width - labelWidth - 9 - half);
  const low = Math.max(0, mean - (sd ?? 0));
  const labels = [
    { key: "max", value: max, text: `max ${formatNumber(max)}` },
    ...(sd === null
      ? []
      : [{ key: "sd", value: mean + sd, text: `mean + SD ${formatNumber(mean + sd, 1)}` }]),
    { key: "mean", value: mean, text: `mean ${formatNumber(mean, 1)}` },
    { key: "median", value: median, text: `median ${formatNumber(median, 1)}` },
    { key: "min", value: min, text: `min ${formatNumber(min)}` },
  ];
  const heights = spreadLabels(
    labels.map((label) => y(label.value)),
    15,
    place.top,
    place.bottom - 6,
  );
  const name = groupName(group);
  const items = group.items === 1 ? "1 item" : `${formatNumber(group.items)} items`;
  return (
    <a
      className={styles.spread}
      data-kind={group.kind}
      href={group.href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen();
      }}
    >
      <title>{`The cards behind ${name}`}</title>
      <rect
        className={styles.slot}
        x={place.left + 2}
        width={place.width - 4}
        y={place.top}
        height={place.bottom - place.top + 58}
        rx={6}
      />
      <path
        className={styles.range}
        d={`M${x} ${y(min)}V${y(max)}M${x - 7} ${y(max)}h14M${x - 7} ${y(min)}h14`}
      />
      {sd === null ? null : (
        <rect
          className={styles.box}
          x={x - half}
          width={2 * half}
          y={y(mean + sd)}
          height={Math.max(1, y(low) - y(mean + sd))}
        />
      )}
      <line className={styles.mean} x1={x - half - 4} x2={x + half + 4} y1={y(mean)} y2={y(mean)} />
      <circle className={styles.median} cx={x} cy={y(median)} r={4} />
      {narrow ? (
        <text x={x} y={y(max) - 8} textAnchor="middle" data-label="mean">
          {formatNumber(mean, 1)}
        </text>
      ) : (
        labels.map((label, index) => (
          <text
            key={label.key}
            data-label={label.key}
            x={x + half + 9}
            y={heights[index]}
            dominantBaseline="middle"
          >
            {label.text}
          </text>
        ))
      )}
      {labelLines(name, Math.floor(place.width / (narrow ? 7.2 : 8))).map((line, index) => (
        <text
          key={line}
          className={styles.name}
          data-narrow={narrow || undefined}
          x={middle}
          y={place.bottom + 18 + index * 15}
          textAnchor="middle"
        >
          {line}
        </text>
      ))}
      <text x={middle} y={place.bottom + 50} textAnchor="middle">
        {narrow
          ? formatNumber(group.items)
          : sd === null
            ? items
            : `${items}, SD ${formatNumber(sd, 1)}`}
      </text>
    </a>
  );
}
