import { DeliveryTable } from "@/components/deliveries/delivery-table";
import { NewDeliveryForm } from "@/components/deliveries/new-delivery-form";
import { LinkButton } from "@/components/forms/link-button";
import { PageHead } from "@/components/forms/page-head";
import { HowWorkedOut } from "@/components/ui/how-worked-out";
import { MembersOnly } from "@/components/ui/members-only";
import { StayCurrent } from "@/components/ui/stay-current";
import type { FormAction } from "@/lib/cards/form-state";
import { deliveriesSentence } from "@/lib/charts/deliveries/delivery-words";
import type { IsoDay } from "@/lib/dates/day";
import styles from "./deliveries-page.module.css";
import type { DeliveryInList } from "./delivery-shown";

type DeliveriesPageProps = {
  path: string;
  revision: number;
  today: IsoDay;
  /** Numbers of cards that a new delivery starts with */
  chosen: number[];
  deliveries: DeliveryInList[];
  archived: DeliveryInList[];
  action: FormAction;
};

/** A team's deliveries, those that are at risk marked, and a form for another one. */
export function DeliveriesPage(props: DeliveriesPageProps) {
  const { path, revision, today, chosen, deliveries, archived, action } = props;
  const isFirst = deliveries.length === 0 && archived.length === 0;
  return (
    <>
      <StayCurrent url={`${path}/revision`} revision={revision} />
      <PageHead
        title="Deliveries"
        text={
          <>
            {deliveriesSentence(deliveries)} <HowWorkedOut topic="forecast" />
          </>
        }
        actions={
          <LinkButton variant="default" href={`${path}/queue`}>
            Queue session
          </LinkButton>
        }
      />
      {deliveries.length === 0 ? null : (
        <DeliveryTable path={`${path}/deliveries`} deliveries={deliveries} />
      )}
      <MembersOnly>
        <section aria-labelledby="new" className={styles.section}>
          <h2 id="new" tabIndex={-1}>
            {isFirst ? "Make the first delivery" : "A new delivery"}
          </h2>
          <NewDeliveryForm key={chosen.join(",")} action={action} today={today} chosen={chosen} />
        </section>
      </MembersOnly>
      {archived.length === 0 ? null : (
        <section aria-labelledby="archived" className={styles.section}>
          <h2 id="archived">Archived</h2>
          <DeliveryTable path={`${path}/deliveries`} deliveries={archived} />
        </section>
      )}
    </>
  );
}
