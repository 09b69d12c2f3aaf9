"use client";

import styles from "@/components/deliveries/delivery-table.module.css";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import { PageLink } from "@/components/ui/page-link";
import quiet from "@/components/ui/quiet-button.module.css";
import { useIsReader } from "@/components/ui/reader-view";
import { type FormAction, newForm } from "@/lib/cards/form-state";
import { deliveryCardWords } from "@/lib/charts/deliveries/delivery-words";
import { showDay } from "@/lib/dates/show-day";
import type { DeliveryCard } from "@/lib/metrics/forecast/delivery-figures";

type DeliveryCardsProps = {
  /** The delivery's own team */
  team: string;
  cards: DeliveryCard[];
  /** Takes a card out; null where it is archived */
  action: FormAction | null;
};

/** The cards of a delivery with where each stands. */
export function DeliveryCards(props: DeliveryCardsProps) {
  const { state, pending, formProps } = useFormAction(props.action ?? nothing);
  const isReader = useIsReader();
  if (props.cards.length === 0) return <p>None yet.</p>;
  if (isReader) return <CardsTable {...props} action={null} pending={false} />;
  return (
    <form {...formProps}>
      <CardsTable {...props} pending={pending} />
      {state.status === "refused" ? <FormMessage state={state} /> : null}
    </form>
  );
}

function CardsTable({ team, cards, action, pending }: DeliveryCardsProps & { pending: boolean }) {
  const isOfSeveral = cards.some((card) => card.team !== team);
  return (
    <table className={styles.table} data-delivery-cards>
      <thead>
        <tr>
          <th scope="col">Card</th>
          {isOfSeveral ? <th scope="col">Team</th> : null}
          <th scope="col">Where it is</th>
          <th scope="col">Added</th>
          {action === null ? null : <td />}
        </tr>
      </thead>
      <tbody>
        {cards.map((card) => (
          <tr key={`${card.team} ${card.number}`} data-state={card.state}>
            <th scope="row">
              <PageLink href={`/t/${card.team}/cards/${card.number}`} prefetch={false}>
                #{card.number} <bdi>{card.title}</bdi>
              </PageLink>
              <small>{card.type}</small>
            </th>
            {isOfSeveral ? (
              <td data-label="Team">
                <bdi>{card.teamName}</bdi>
              </td>
            ) : null}
            <td data-label="Where it is">{deliveryCardWords(card)}</td>
            <td data-label="Added" data-day>
              {showDay(card.added)}
            </td>
            {action === null ? null : (
              <td>
                <button
                  type="submit"
                  name="card"
                  value={`${card.team}:${card.number}`}
                  className={quiet.button}
                  disabled={pending}
                  aria-label={`Take out #${card.number} ${card.title}`}
                >
                  Take out
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const nothing: FormAction = async () => newForm;
