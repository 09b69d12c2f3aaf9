import { showDay } from "@/lib/dates/show-day";

/** A delivery to choose, as pages get it. */
export type DeliveryOption = { id: number; name: string; target: string };

/** What a form's list of deliveries offers, a new one last. */
export function deliveryChoices(deliveries: readonly DeliveryOption[]) {
  return [
    ...deliveries.map(({ id, name, target }) => ({
      ...{ value: String(id), label: `${name}, ${showDay(target)}` },
    })),
    { value: "new", label: "a new delivery" },
  ];
}
