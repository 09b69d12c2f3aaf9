import type { MarkShape } from "@/lib/charts/marks/type-marks";

type Corner = readonly [x: number, y: number];

/** Corners on a radius of 1, clockwise on the screen; areas about alike, so that none looks larger. */
const corners: Record<Exclude<MarkShape, "circle" | "dome">, readonly Corner[]> = {
  hexagon: [0, 1, 2, 3, 4, 5].map((turn): Corner => {
    const angle = (turn * Math.PI) / 3;
    return [1.15 * Math.cos(angle), 1.15 * Math.sin(angle)];
  }),
  pill: box(1.45, 0.62),
  square: box(1, 1),
  diamond: box(1.35, 1.35, true),
  cross: [
    [-0.45, -1.2],
    [0.45, -1.2],
    [0.45, -0.45],
    [1.2, -0.45],
    [1.2, 0.45],
    [0.45, 0.45],
    [0.45, 1.2],
    [-0.45, 1.2],
    [-0.45, 0.45],
    [-1.2, 0.45],
    [-1.2, -0.45],
    [-0.45, -0.45],
  ],
  column: box(0.62, 1.45),
  triangle: [
    [0, -1.2],
    [1.2, 1.2],
    [-1.2, 1.2],
  ],
  "triangle-down": [
    [-1.2, -1.2],
    [1.2, -1.2],
    [0, 1.2],
  ],
  star: [0, 1, 2, 3, 4, 5, 6, 7].map((turn): Corner => {
    const angle = (turn * Math.PI) / 4;
    const reach = turn % 2 === 0 ? 1.5 : 0.62;
    return [reach * Math.cos(angle), reach * Math.sin(angle)];
  }),
  "triangle-right": [
    [-1.2, -1.2],
    [1.2, 0],
    [-1.2, 1.2],
  ],
};

function box(across: number, up: number, turned = false): Corner[] {
  return turned
    ? [
        [0, -up],
        [across, 0],
        [0, up],
        [-across, 0],
      ]
    : [
        [-across, -up],
        [across, -up],
        [across, up],
        [-across, up],
      ];
}

/**
 * The outline of a mark as an SVG path. All run clockwise, so that marks that overlap in one path
 * leave no holes.
 */
export function markPath(shape: MarkShape, x: number, y: number, radius: number): string {
  if (shape === "circle") {
    const r = tenths(radius);
    return `M${tenths(x - radius)} ${tenths(y)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0`;
  }
  if (shape === "dome") {
    const r = tenths(radius * 1.3);
    return `M${tenths(x - r)} ${tenths(y + r / 2)}a${r} ${r} 0 0 1 ${2 * r} 0z`;
  }
  const points = corners[shape].map(
    ([dx, dy]) => `${tenths(x + dx * radius)} ${tenths(y + dy * radius)}`,
  );
  return `M${points.join("L")}z`;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
