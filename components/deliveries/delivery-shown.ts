import type { IsoDay } from "@/lib/dates/day";
import type { DeliveryFigures } from "@/lib/metrics/forecast/delivery-figures";

/** A delivery with its figures, as its page shows it. */
export type ShownDelivery = DeliveryFigures & {
  id: number;
  name: string;
  target: IsoDay;
  targets: { on: IsoDay; since: IsoDay }[];
  created: IsoDay;
  archived: IsoDay | null;
};

/** The same in a list. */
export type DeliveryInList = Omit<ShownDelivery, "burnUp" | "cards">;
