import "server-only";
import { Problem } from "@/lib/cards/problem";
import { settingsChanged } from "@/lib/cards/team/form-sides";

type Sides = {
  /** As it is stored, by field */
  current: object;
  /** What was asked for */
  yours: object;
  version?: number;
};

/** A 409 with both sides, where somebody else changed the same settings since they were read. */
export function changedMeanwhile({ current, yours, version }: Sides): Problem {
  return new Problem({
    status: 409,
    code: settingsChanged,
    message:
      "Somebody changed these settings after you read them. Compare both sides, then save again with the current version.",
    extra: { current: version === undefined ? current : { ...current, version }, yours },
  });
}
