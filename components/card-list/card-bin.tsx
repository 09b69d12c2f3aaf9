"use client";

import { Button } from "@mantine/core";
import { FormMessage } from "@/components/forms/form-message";
import { LinkButton } from "@/components/forms/link-button";
import { PageHead } from "@/components/forms/page-head";
import { useFormAction } from "@/components/forms/use-form-action";
import type { FormAction } from "@/lib/cards/form-state";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import classes from "./card-bin.module.css";

type Props = {
  base: string;
  cards: { number: number; title: string; binnedOn: IsoDay }[];
  action: FormAction;
};

/** The cards that were thrown away in the last 90 days, each with its way back. */
export function CardBin({ base, cards, action }: Props) {
  const { state, pending, formProps } = useFormAction(action);
  return (
    <form {...formProps}>
      <PageHead
        title="Bin"
        text="Cards in here are in no list and no figure. They are deleted after 90 days."
        actions={
          <LinkButton href={`${base}/cards`} variant="default">
            Back to the cards
          </LinkButton>
        }
      />
      {state.status === "refused" && <FormMessage state={state} />}
      {cards.length === 0 ? (
        <p>The bin is empty.</p>
      ) : (
        <ul className={classes.list}>
          {cards.map((card) => (
            <li key={card.number} className={classes.card}>
              <span className={classes.title}>
                #{card.number} <bdi>{card.title}</bdi>
              </span>
              <span className={classes.when}>thrown away on {showDay(card.binnedOn)}</span>
              <Button
                type="submit"
                name="number"
                value={card.number}
                size="compact-md"
                variant="default"
                disabled={pending}
                aria-label={`Take card ${card.number} out of the bin`}
              >
                Take out
              </Button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
