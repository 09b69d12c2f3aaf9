import "server-only";
import { maxDeliveryCards } from "@/lib/cards/deliveries/delivery-schemas";
import { Problem } from "@/lib/cards/problem";

export const maxDeliveries = 1_000;

/** 404: the team has no such delivery. */
export function deliveryGone(): Problem {
  return new Problem({
    status: 404,
    code: "delivery-not-found",
    message: "This team has no such delivery. It may have been removed.",
  });
}

/** 409: an archived delivery does not change. */
export function deliveryArchived(): Problem {
  return new Problem({
    status: 409,
    code: "delivery-archived",
    message: "This delivery is archived and stands as it stood. Bring it back to change it.",
  });
}

/** 409: somebody changed the delivery meanwhile. */
export function deliveryChanged(): Problem {
  return new Problem({
    status: 409,
    code: "delivery-changed",
    message: "Somebody changed this delivery a moment ago, so it was not archived. Try again.",
  });
}

/** 422: the team has as many deliveries as it can. */
export function tooManyDeliveries(): Problem {
  return new Problem({
    status: 422,
    code: "too-many-deliveries",
    message: `A team keeps up to ${maxDeliveries} deliveries. Remove one first.`,
  });
}

/** 422: the delivery would hold more cards than it can. */
export function tooManyCards(): Problem {
  return new Problem({
    status: 422,
    code: "too-many-cards",
    message: `A delivery holds at most ${maxDeliveryCards} cards.`,
  });
}
