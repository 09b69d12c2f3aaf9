import styles from "@/components/costs/cards-section.module.css";
import { PeopleForm } from "@/components/costs/people-form";
import { PageLink } from "@/components/ui/page-link";
import { Question } from "@/components/ui/question";
import type { CostState } from "@/lib/cards/costs/cost-entries";
import type { FormAction } from "@/lib/cards/form-state";
import { formatMoney } from "@/lib/format/format-money";
import { formatNumber } from "@/lib/format/format-number";
import type { TeamCosts } from "@/lib/metrics/costs/team-costs";

const maxShown = 20;

const stateWords: Record<CostState, string> = {
  running: "in progress",
  released: "released",
  cancelled: "cancelled",
};

type CardsSectionProps = {
  cardPath: string;
  costs: TeamCosts;
  undo: FormAction;
  peopleActionOf: (number: number) => FormAction;
};

/** What each card cost, and how many people worked on it. */
export function CardsSection({ cardPath, costs, undo, peopleActionOf }: CardsSectionProps) {
  const { cards, client, currency } = costs;
  if (cards.length === 0) return null;
  const shown = cards.slice(0, maxShown);
  const rest = cards.length - shown.length;
  return (
    <Question
      id="cards"
      heading="Which cards?"
      answer={`${rest === 0 ? "The most costly first" : `The ${maxShown} most costly; ${formatNumber(rest)} more are in the files`}. Say where more than one person worked on a card.`}
    >
      <table className={styles.table} data-cost-cards>
        <thead>
          <tr>
            <th scope="col">Card</th>
            {client === null ? <th scope="col">Client</th> : null}
            <th scope="col">State</th>
            <th scope="col">People</th>
            <th scope="col">Days</th>
            <th scope="col">Cost</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((card) => (
            <tr key={card.number} data-card={card.number}>
              <th scope="row">
                <PageLink href={`${cardPath}/${card.number}`} prefetch={false}>
                  #{card.number} <bdi>{card.title}</bdi>
                </PageLink>
              </th>
              {client === null ? (
                <td data-label="Client">
                  <bdi>{card.client}</bdi>
                </td>
              ) : null}
              <td data-label="State" data-running={card.state === "running" || undefined}>
                {stateWords[card.state]}
              </td>
              <td data-label="People">
                <PeopleForm
                  number={card.number}
                  people={card.people}
                  action={peopleActionOf(card.number)}
                  undo={undo}
                />
              </td>
              <td data-label="Days">{formatNumber(card.days)}</td>
              <td data-label="Cost">
                {currency === null ? "no rate" : formatMoney(card.amount, currency)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Question>
  );
}
