import { Checkbox, NumberInput } from "@mantine/core";
import { type AlertKind, alertKinds } from "@/lib/cards/alerts/alert";
import { alertKindWords } from "@/lib/format/alerts/alert-sentence";
import classes from "./alert-kind-fields.module.css";

type Props = {
  chosen: readonly AlertKind[];
  blockedDays: number;
  typed: (field: string, start?: string) => string;
  errorOf: (field: string) => string | undefined;
};

/** What to be told of, with the days from which a blocked card is. */
export function AlertKindFields({ chosen, blockedDays, typed, errorOf }: Props) {
  const ticked = typed("kinds", chosen.join(",")).split(",");
  const error = errorOf("kinds");
  return (
    <fieldset className={classes.kinds}>
      <legend>Tell me when</legend>
      {alertKinds.map((kind) => (
        <div key={kind} className={classes.kind}>
          <Checkbox
            name="kinds"
            value={kind}
            label={
              kind === "blocked"
                ? "A card has been blocked for this many days:"
                : alertKindWords(kind)
            }
            defaultChecked={ticked.includes(kind)}
          />
          {kind === "blocked" ? (
            <NumberInput
              name="blockedDays"
              aria-label="Days for which a card is blocked"
              min={1}
              max={365}
              w="5.5rem"
              size="xs"
              defaultValue={typed("blockedDays", String(blockedDays))}
              error={errorOf("blockedDays")}
            />
          ) : null}
        </div>
      ))}
      {error === undefined ? null : (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
