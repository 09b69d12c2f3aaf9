import { expect, it } from "vitest";
import { spreadLabels } from "@/lib/charts/axis/spread-labels";

const room = { least: 15, from: 0, to: 100 };
const at = (places: number[]) =>
  spreadLabels(
    places.map((one) => ({ at: one })),
    room,
  ).map((one) => one.at);

it("moves labels apart that would overlap, in their order", () => {
  expect(at([50, 10, 52])).toEqual([10, 50, 65]);
});

it("keeps them inside the room where all fit", () => {
  expect(at([96, 98, 99])).toEqual([70, 85, 100]);
  expect(at([-4, 3])).toEqual([0, 15]);
});
