import { AddCardsForm, type CardSearch } from "@/components/deliveries/add-cards-form";
import { BurnUpSection } from "@/components/deliveries/burn-up-section";
import { ChangeDeliveryForms } from "@/components/deliveries/change-delivery-forms";
import { DeliveryCards } from "@/components/deliveries/delivery-cards";
import { DeliveryTeams } from "@/components/deliveries/delivery-teams";
import { LinkButton } from "@/components/forms/link-button";
import { PageHead } from "@/components/forms/page-head";
import { SettingsHistory } from "@/components/settings/settings-history";
import { HowWorkedOut } from "@/components/ui/how-worked-out";
import { MembersOnly } from "@/components/ui/members-only";
import { Notice } from "@/components/ui/notice";
import { StayCurrent } from "@/components/ui/stay-current";
import type { FormAction } from "@/lib/cards/form-state";
import type { SettingsEntry } from "@/lib/cards/history/settings-history";
import { deliverySentence, isDeliveryAtRisk } from "@/lib/charts/deliveries/delivery-words";
import { showDay } from "@/lib/dates/show-day";
import styles from "./delivery-page.module.css";
import type { ShownDelivery } from "./delivery-shown";

type DeliveryPageProps = {
  team: { slug: string; name: string; revision: number };
  delivery: ShownDelivery;
  /** Teams whose cards it may have */
  teams: { slug: string; name: string }[];
  queue: { number: number; title: string }[];
  search: CardSearch | null;
  history: SettingsEntry[];
  actions: Record<"change" | "addCards" | "takeOut" | "archive" | "remove", FormAction>;
};

/** A delivery: how it stands in words, how it went, what is in it, and how to change it. */
export function DeliveryPage(props: DeliveryPageProps) {
  const { team, delivery, teams, queue, search, history, actions } = props;
  const path = `/t/${team.slug}`;
  const isArchived = delivery.archived !== null;
  const isIn = new Set(
    delivery.cards.flatMap((card) => (card.team === team.slug ? [card.number] : [])),
  );
  return (
    <>
      <StayCurrent url={`${path}/revision`} revision={team.revision} />
      <PageHead
        title={<bdi>{delivery.name}</bdi>}
        text={
          <>
            <strong className={isDeliveryAtRisk(delivery) ? styles.risk : undefined} data-standing>
              {deliverySentence(delivery)}
            </strong>{" "}
            <HowWorkedOut topic="forecast" />
          </>
        }
        actions={
          <LinkButton variant="default" href={`${path}/deliveries`}>
            All deliveries
          </LinkButton>
        }
      />
      {isArchived ? (
        <Notice title={`Archived on ${showDay(delivery.archived ?? delivery.asOf)}.`}>
          Everything here is as it stood then, whatever happened to its cards since.
        </Notice>
      ) : null}
      <BurnUpSection delivery={delivery} />
      <DeliveryTeams teams={delivery.teams} target={delivery.target} />
      <section aria-labelledby="cards" className={styles.section}>
        <h2 id="cards">Cards</h2>
        <DeliveryCards
          team={team.slug}
          cards={delivery.cards}
          action={isArchived ? null : actions.takeOut}
        />
      </section>
      <MembersOnly>
        {isArchived ? null : (
          <section aria-labelledby="add" className={styles.section}>
            <h2 id="add" tabIndex={-1}>
              Add cards
            </h2>
            <AddCardsForm
              key={`${search?.words} ${search?.team}`}
              action={actions.addCards}
              team={team.slug}
              teams={teams}
              queue={queue.filter(({ number }) => !isIn.has(number))}
              search={search}
            />
          </section>
        )}
        <section aria-labelledby="change" className={styles.section}>
          <h2 id="change">{isArchived ? "Bring it back" : "Change it"}</h2>
          <ChangeDeliveryForms key={delivery.target} delivery={delivery} actions={actions} />
        </section>
        <SettingsHistory entries={history} wholeHref={`${path}/history?kind=deliveries`} />
      </MembersOnly>
    </>
  );
}
