"use client";

import { Button } from "@mantine/core";
import Link from "next/link";
import { type FormEvent, useState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { LinkButton } from "@/components/forms/link-button";
import { PageHead } from "@/components/forms/page-head";
import { useFormAction } from "@/components/forms/use-form-action";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/lib/cards/form-state";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import { formatNumber } from "@/lib/format/format-number";
import classes from "./card-bin.module.css";

type BinnedCard = { number: number; title: string; binnedOn: IsoDay; deletedOn: IsoDay };

type Props = {
  base: string;
  bin: { cards: BinnedCard[]; total: number; page: number; pages: number };
  action: FormAction;
};

/** The cards that were thrown away in the last 90 days, with the way back for each and for several. */
export function CardBin({ base, bin, action }: Props) {
  const { state, pending, formProps } = useFormAction(action);
  const [chosen, setChosen] = useState(0);
  const { cards, total, page, pages } = bin;
  const count = (event: FormEvent<HTMLFormElement>) =>
    setChosen(new FormData(event.currentTarget).getAll("chosen").length);
  return (
    <form {...formProps} onChange={count}>
      <PageHead
        title="Bin"
        text="Cards in here appear in no list and no figure. They are deleted for good after 90 days."
        actions={
          <LinkButton href={`${base}/cards`} variant="default">
            Back to the cards
          </LinkButton>
        }
      />
      {state.status === "refused" && <FormMessage state={state} />}
      {total === 0 ? (
        <EmptyState
          title="The bin is empty"
          text="A card that is thrown away stays here for 90 days and can be taken out again."
          actions={[{ label: "Back to the cards", href: `${base}/cards` }]}
        />
      ) : (
        <>
          <div className={classes.actions}>
            <Button type="submit" variant="default" disabled={pending}>
              {chosen > 0 ? `Take the ${formatNumber(chosen)} chosen out` : "Take the chosen out"}
            </Button>
            <Button type="submit" name="all" value="yes" variant="default" disabled={pending}>
              {total === 1 ? "Take it out" : `Take all ${formatNumber(total)} out`}
            </Button>
          </div>
          <ul className={classes.list}>
            {cards.map((card) => (
              <li key={card.number} className={classes.card}>
                <input
                  type="checkbox"
                  name="chosen"
                  value={card.number}
                  className={classes.choose}
                  aria-label={`Choose card ${card.number}`}
                />
                <span className={classes.title}>
                  #{card.number} <bdi>{card.title}</bdi>
                </span>
                <span className={classes.when}>
                  thrown away on {showDay(card.binnedOn)}, kept until {showDay(card.deletedOn)}
                </span>
                <Button
                  type="submit"
                  name="number"
                  value={card.number}
                  size="compact-md"
                  variant="default"
                  disabled={pending}
                  aria-label={`Take out card ${card.number}`}
                >
                  Take out
                </Button>
              </li>
            ))}
          </ul>
          {pages > 1 && (
            <nav aria-label="Pages of the bin" className={classes.actions}>
              {page > 1 && <Link href={`${base}/cards/bin?page=${page - 1}`}>Previous</Link>}
              <span>
                Page {page} of {pages}
              </span>
              {page < pages && <Link href={`${base}/cards/bin?page=${page + 1}`}>Next</Link>}
            </nav>
          )}
        </>
      )}
    </form>
  );
}
