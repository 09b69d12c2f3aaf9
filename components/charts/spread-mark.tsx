import type { SpreadGroup } from "@/components/charts/spread-group";
import styles from "@/components/charts/spread-mark.module.css";
import { useIsReader } from "@/components/ui/reader-view";
import { labelLines } from "@/lib/charts/axis/label-lines";
import type { Scale } from "@/lib/charts/items/point-layout";
import { groupName } from "@/lib/charts/sla/sla-group";
import { formatNumber } from "@/lib/format/format-number";

type SpreadMarkProps = {
  group: SpreadGroup;
  place: { left: number; width: number; top: number; bottom: number };
  /** The last day of the axis: longer ranges are cut there and marked with their value */
  end: number;
  y: Scale;
  onOpen: () => void;
};

/** Below the first the row of numbers has room for the mean alone, below the second not for all of them. */
const [roomForNumbers, roomForAll] = [104, 126];

/** A thin line from min to max, a box of mean ± SD, mean and median across it; numbers below. */
export function SpreadMark({ group, place, end, y, onOpen }: SpreadMarkProps) {
  const isReader = useIsReader();
  const { mean, sd, min, max, median } = group;
  if (mean === null || min === null || max === null || median === null) return null;
  const narrow = place.width < roomForNumbers;
  const x = place.left + place.width / 2;
  const half = Math.min(28, place.width / 4);
  const low = Math.max(0, mean - (sd ?? 0));
  const cut = max > end;
  const numbers = numbersOf({ mean, sd, min, max, median }, place.width);
  const name = groupName(group);
  const items = group.items === 1 ? "1 item" : `${formatNumber(group.items)} items`;
  return (
    <a
      className={styles.spread}
      data-kind={group.kind}
      href={isReader ? undefined : group.href}
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
        height={place.bottom - place.top + 84}
        rx={6}
      />
      <path
        className={styles.range}
        d={
          cut
            ? `M${x} ${y(min)}V${place.top}m-5 7l5 -7l5 7M${x - 7} ${y(min)}h14`
            : `M${x} ${y(min)}V${y(max)}M${x - 7} ${y(max)}h14M${x - 7} ${y(min)}h14`
        }
      />
      {sd === null ? null : (
        <rect
          className={styles.box}
          x={x - half}
          width={2 * half}
          y={Math.max(place.top, y(mean + sd))}
          height={Math.max(1, y(low) - Math.max(place.top, y(mean + sd)))}
        />
      )}
      <line className={styles.mean} x1={x - half - 4} x2={x + half + 4} y1={y(mean)} y2={y(mean)} />
      {typeof group.meanBefore === "number" && group.meanBefore <= end ? (
        <line
          className={styles.before}
          x1={x - half - 12}
          x2={x + half + 12}
          y1={y(group.meanBefore)}
          y2={y(group.meanBefore)}
        />
      ) : null}
      <circle className={styles.median} cx={x} cy={y(median)} r={4} />
      {cut ? (
        <text x={x + 9} y={place.top + 12} data-label="max">
          {`to ${formatNumber(max)}`}
        </text>
      ) : null}
      {labelLines(name, Math.floor(place.width / (narrow ? 7.2 : 8))).map((line, index) => (
        <text
          key={line}
          className={styles.name}
          data-narrow={narrow || undefined}
          x={x}
          y={place.bottom + 18 + index * 15}
          textAnchor="middle"
        >
          {line}
        </text>
      ))}
      {[items, ...numbers].map((line, index) => (
        <text
          key={line}
          x={x}
          y={place.bottom + 50 + index * 16}
          textAnchor="middle"
          data-label={index === 1 ? "mean" : undefined}
        >
          {narrow && index === 0 ? formatNumber(group.items) : line}
        </text>
      ))}
    </a>
  );
}

type Numbers = { mean: number; sd: number | null; min: number; max: number; median: number };

function numbersOf({ mean, sd, min, max, median }: Numbers, room: number): string[] {
  const meanText = `mean ${formatNumber(mean, 1)}`;
  if (room < roomForNumbers) return [meanText];
  const half = `half ${formatNumber(Math.ceil(median - 1e-9))}`;
  const sdText = sd === null ? [] : [`SD ${formatNumber(sd, 1)}`];
  if (room < roomForAll) return [meanText, [...sdText, half].join(" · ")];
  return [
    [meanText, ...sdText].join(" · "),
    `${formatNumber(min)} to ${formatNumber(max)} · ${half}`,
  ];
}
